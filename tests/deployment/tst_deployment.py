"""The deployment that deploy/ describes, whole, on this machine's loopback: three nodes of the engine, two hubs, a load balancer.

tst_deployment.py HUB NATS_SERVER HAPROXY; SIDELIGHT_NATS_SERVER names another nats-server."""

import asyncio
import base64
import hashlib
import hmac
import json
import os
import pathlib
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import types
import unittest
import urllib.error
import urllib.request
import uuid

import websockets

ROOT = pathlib.Path(__file__).resolve().parents[2]
HUB, NATS, HAPROXY = sys.argv[1], os.environ.get("SIDELIGHT_NATS_SERVER") or sys.argv[2], sys.argv[3]
PATIENCE = 60.0


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def until(holds, what):
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"not in time: {what}")
        time.sleep(0.05)


def nats_version():
    said = subprocess.run([NATS, "--version"], check=True, capture_output=True, text=True).stdout
    return tuple(map(int, re.search(r"v(\d+)\.(\d+)\.(\d+)", said).groups()))


def loopback_plan():
    plan = json.loads((ROOT / "deploy/plan.json").read_text())
    ports = iter(free_ports(12))
    for node in plan["engine"]["nodes"]:
        node.update(host="localhost", client=next(ports), cluster=next(ports), monitor=next(ports))
    for node in plan["hub"]["nodes"]:
        node.update(host="localhost", port=next(ports))
    plan["engine"].update(folder="{out}/{name}", store="{out}/{name}/store", listen="127.0.0.1", maxFile="1G",
                          syncAlways=nats_version() >= (2, 12, 3))
    plan["hub"].update(folder="{out}/{name}", data="{out}/{name}/data", listen="127.0.0.1")
    plan["balancer"].update(folder="{out}/{name}", socket="{out}/{name}/admin.sock", host="localhost", listen="127.0.0.1", connections=500,
                            port=next(ports))
    return plan


def strict(authority):
    """Believes this authority; as strict as later Pythons are unless told otherwise."""
    context = ssl.create_default_context(cafile=authority)
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    return context


class Deployment:
    def __init__(self, folder):
        self.out, self.plan, self.processes = pathlib.Path(folder) / "out", loopback_plan(), {}
        plan_file = pathlib.Path(folder) / "plan.json"
        plan_file.write_text(json.dumps(self.plan))
        subprocess.run([ROOT / "deploy/write_deployment", plan_file, self.out], check=True)
        self.url = f'https://localhost:{self.plan["balancer"]["port"]}'
        self.trust = strict(self.out / "authority/ca.pem")

    def start(self, name, *command):
        with open(self.out / f"{name}.log", "ab") as log:
            self.processes[name] = subprocess.Popen(list(map(str, command)), stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def end(self, name, how=signal.SIGTERM):
        process = self.processes.pop(name)
        process.send_signal(how)
        return process.wait(PATIENCE)

    def log(self, name):
        return (self.out / f"{name}.log").read_text()

    def start_engine(self):
        for node in self.plan["engine"]["nodes"]:
            self.start(node["name"], NATS, "-c", self.out / node["name"] / "nats.conf")
        for node in self.plan["engine"]["nodes"]:
            self.wait_for_node(node)

    def start_node(self, name):
        self.start(name, NATS, "-c", self.out / name / "nats.conf")
        self.wait_for_node(next(node for node in self.plan["engine"]["nodes"] if node["name"] == name))

    def wait_for_node(self, node):
        until(lambda: self.is_well(node["monitor"]), f'{node["name"]} joins: {self.log(node["name"])[-2000:]}')

    @staticmethod
    def is_well(port):
        """As the README's waiting between two nodes."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/jsz", timeout=2) as answer:
                has_leader = "leader" in json.load(answer).get("meta_cluster", {})
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
                return has_leader and json.load(answer)["status"] == "ok"
        except (OSError, ValueError):
            return False

    def hub_command(self, *words):
        return subprocess.run([HUB, *map(str, words)], capture_output=True, text=True, timeout=PATIENCE)

    def start_hub(self, name):
        """As its unit does: again when it ends by itself, as long as the engine chooses a new leader."""
        file = self.out / f"{name}.log"
        before = file.read_text().count('"ready"') if file.exists() else 0

        def is_ready():
            if name not in self.processes or self.processes[name].poll() is not None:
                self.start(name, HUB, "--config", self.out / name / "hub.json")
            return self.log(name).count('"ready"') > before

        until(is_ready, f"{name} is ready")

    def balancer_sees(self, name):
        """What the balancer says of a hub: UP, DOWN, DRAIN."""
        for line in self.admin("show stat").splitlines():
            parts = line.split(",")
            if parts[:2] == ["hubs", name]:
                return parts[17].split()[0]
        return ""

    def admin(self, command):
        with socket.socket(socket.AF_UNIX) as admin:
            try:
                admin.connect(str(self.out / "balancer/admin.sock"))
            except OSError:
                return ""
            admin.sendall(command.encode() + b"\n")
            said = b""
            while part := admin.recv(65536):
                said += part
            return said.decode()

    def start_balancer(self):
        # Only root can become somebody else.
        if os.geteuid() != 0:
            file = self.out / "balancer/haproxy.cfg"
            file.write_text(re.sub(r"(?m)^  (user|group|chroot) .*\n", "", file.read_text()))
        self.start("balancer", HAPROXY, "-db", "-f", self.out / "balancer/haproxy.cfg")

    def token(self, **claims):
        def part(raw):
            return base64.urlsafe_b64encode(raw).rstrip(b"=")

        body = {"iss": "sidelight-local", "aud": "sidelight", "exp": int(time.time()) + 3600, **claims}
        text = part(b'{"alg":"HS256","typ":"JWT","kid":"local"}') + b"." + part(json.dumps(body).encode())
        secret = (self.out / "hub-1/tokens.key").read_bytes().strip()
        return (text + b"." + part(hmac.new(secret, text, hashlib.sha256).digest())).decode()

    def get(self, path):
        try:
            with urllib.request.urlopen(self.url + path, context=self.trust, timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def logs(self):
        return "".join(f"\n{name}:\n{self.log(name)[-1500:]}" for name in self.processes)

    def post(self, event):
        """As a publisher does: the same again until it is taken."""
        refusals = []
        request = urllib.request.Request(self.url + "/v1/events", json.dumps(event).encode(), {
            "Content-Type": "application/cloudevents+json",
            "Authorization": "Bearer " + self.token(sub="shop", roles=["publisher"], sources=["/shop"])})

        def taken():
            try:
                with urllib.request.urlopen(request, context=self.trust, timeout=10) as answer:
                    return answer.status == 202
            except urllib.error.HTTPError as error:
                if error.code < 500:
                    raise AssertionError(error.read()) from error
                refusals.append((error.code, error.read()))
            except OSError as error:
                refusals.append(error)
            return False

        try:
            until(taken, "the event is taken")
        except AssertionError as late:
            raise AssertionError(f"{late}; at last {refusals[-1]}{self.logs()}") from late

    def close(self):
        for name in list(self.processes):
            self.end(name, signal.SIGKILL)


def call(number):
    return {"specversion": "1.0", "id": f"call-{number}", "source": "/shop", "type": "sidelight.interaction.offered", "subject": "c-1",
            "correlationid": f"call-{number}",
            "data": {"channel": "voice", "direction": "in", "queue": "Orders", "agent": "eva", "reason": "Where is it?"}}


class Panel:
    """As much of one as is needed: follows its agent's stream through the balancer."""

    def __init__(self, deployment):
        self.deployment, self.device = deployment, str(uuid.uuid4())

    async def __aenter__(self):
        self.socket = await websockets.connect(self.deployment.url.replace("https", "wss") + "/v1/ws", ssl=self.deployment.trust,
                                               subprotocols=["cloudevents.json"], max_size=81920)
        await self.say("hub.hello.v1", {"protocol": 1, "client": {"name": "test", "version": "1"}, "device": self.device,
                                        "token": self.deployment.token(sub="eva", roles=["agent"], teams=["default"]),
                                        "window": {"events": 64, "bytes": 262144}})
        await self.say("hub.subscribe.v1", {"subs": [{"stream": "agent/eva", "from": "start"}]})
        return self

    async def __aexit__(self, *_):
        await self.socket.close()

    async def say(self, kind, data):
        await self.socket.send(json.dumps({"specversion": "1.0", "id": str(uuid.uuid4()), "source": f"/panel/{self.device}",
                                           "type": kind, "datacontenttype": "application/json", "data": data}))

    async def calls(self, count):
        """The ids of the next so many events of the stream."""
        ids = []
        while len(ids) < count:
            frame = json.loads(await asyncio.wait_for(self.socket.recv(), PATIENCE))
            if frame.get("hubstream") == "agent/eva":
                ids.append(frame["id"])
                await self.say("hub.ack.v1", {"acks": {"agent/eva": frame["huboffset"]}})
        return ids

    async def closed(self):
        """Reads on until the other side closes; its code."""
        try:
            while True:
                await asyncio.wait_for(self.socket.recv(), PATIENCE)
        except websockets.ConnectionClosed as closed:
            return closed.code


def names(*numbers):
    return [f"call-{number}" for number in numbers]


class WholeDeployment(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.deployment = one = Deployment(cls.folder.name)
        cls.addClassCleanup(cls.folder.cleanup)
        cls.addClassCleanup(one.close)
        one.start_engine()
        # Before the log is there: neither a hub nor who only looks may make it.
        cls.made_by_hub = one.hub_command("engine", "init", "--config", one.out / "hub-1/hub.json")
        cls.made = one.hub_command("engine", "init", "--config", one.out / "hub-1/engine-init.json")
        for node in one.plan["hub"]["nodes"]:
            one.start_hub(node["name"])
        one.start_balancer()
        for node in one.plan["hub"]["nodes"]:
            until(lambda: one.balancer_sees(node["name"]) == "UP", f'the balancer sees {node["name"]}{one.logs()}')

    def test_a_only_the_operators_key_makes_the_log(self):
        self.assertNotEqual(self.made_by_hub.returncode, 0)
        self.assertEqual(self.made.returncode, 0, self.made.stderr)
        self.assertIn("kept 3 times", self.made.stdout + self.made.stderr)

    def test_b_an_event_through_the_balancer_is_at_the_panel_whichever_hub_either_meets(self):
        async def follow():
            async with Panel(self.deployment) as first, Panel(self.deployment) as second:
                for number in range(4):
                    await asyncio.to_thread(self.deployment.post, call(number))
                self.assertEqual(await first.calls(4), names(0, 1, 2, 3))
                self.assertEqual(await second.calls(4), names(0, 1, 2, 3))

        asyncio.run(follow())
        # Figures and health are not for the outside.
        for path in ("/metrics", "/readyz", "/healthz"):
            self.assertEqual(self.deployment.get(path), 404)

    def test_c_a_hub_is_drained_stopped_and_comes_back_without_loss(self):
        one = self.deployment

        async def drained():
            one.admin("set server hubs/hub-2 state drain")
            async with Panel(one) as panel:
                await panel.calls(4)
                one.admin("set server hubs/hub-2 state ready")
                one.admin("set server hubs/hub-1 state drain")
                # Who is there stays, and is served, until the hub goes.
                await asyncio.to_thread(one.post, call(4))
                self.assertEqual(await panel.calls(1), names(4))
                ended = await asyncio.to_thread(one.end, "hub-1")
                self.assertEqual(ended, 0)
                self.assertIn(await panel.closed(), (4200, 4203))
            async with Panel(one) as panel:
                await asyncio.to_thread(one.post, call(5))
                self.assertEqual(await panel.calls(6), names(*range(6)))

        asyncio.run(drained())
        one.start_hub("hub-1")
        one.admin("set server hubs/hub-1 state ready")
        until(lambda: one.balancer_sees("hub-1") == "UP", "the hub is back")

    def test_d_a_killed_hub_and_a_killed_node_of_the_engine_lose_nothing(self):
        one = self.deployment
        one.end("hub-2", signal.SIGKILL)
        # The first one of every configuration: a hub starts without it, and knows the engine by the others.
        one.end("nats-1", signal.SIGKILL)
        one.post(call(6))

        async def follow():
            async with Panel(one) as panel:
                self.assertEqual(await panel.calls(7), names(*range(7)))

        asyncio.run(follow())
        before = one.log("hub-2")
        one.start_hub("hub-2")
        until(lambda: one.balancer_sees("hub-2") == "UP", "the hub is back")
        one.start_node("nats-1")
        # What it says against the engine is what it said when all were up.
        risks = [set(re.findall(r'"detail":"([^"]*)', log)) for log in (before, one.log("hub-2")[len(before):])]
        self.assertEqual(risks[1], risks[0])

    def test_e_an_engine_whose_certificate_names_another_host_is_refused(self):
        one = self.deployment
        writer = types.ModuleType("write_deployment")
        writer.__file__ = str(ROOT / "deploy/write_deployment")
        exec(compile((ROOT / "deploy/write_deployment").read_text(), "write_deployment", "exec"), writer.__dict__)
        authority = one.out / "authority"
        maker = writer.Authority(authority, "ca", "serverAuth")
        other = one.out / "impostor"
        other.mkdir()
        maker.certify("other.example", other / "node.pem", other / "node.key")
        port = free_ports(1)[0]
        conf = (one.out / "nats-1/nats.conf").read_text().split("cluster {")[0] + "accounts {" + \
            (one.out / "nats-1/nats.conf").read_text().split("accounts {")[1]
        conf = re.sub(r'(?m)^listen: .*', f'listen: "127.0.0.1:{port}"', conf)
        conf = re.sub(r'(?m)^http: .*', "", conf).replace(f"{one.out}/nats-1", str(other))
        (other / "nats.conf").write_text(conf)
        one.start("impostor", NATS, "-c", other / "nats.conf")
        until(lambda: "Server is ready" in one.log("impostor"), "the impostor is up")
        settings = json.loads((one.out / "hub-1/engine-init.json").read_text())
        settings.update(engine=f"tls://localhost:{port}", engineReplicas=1)
        (other / "hub.json").write_text(json.dumps(settings))
        refused = one.hub_command("engine", "init", "--config", other / "hub.json")
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("SSL", refused.stderr)
        # The same server under its right name would have been taken.
        maker.certify("localhost", other / "node.pem", other / "node.key")
        one.end("impostor")
        one.start("impostor", NATS, "-c", other / "nats.conf")
        until(lambda: one.log("impostor").count("Server is ready") == 2, "the impostor is up again")
        taken = one.hub_command("engine", "init", "--config", other / "hub.json")
        self.assertEqual(taken.returncode, 0, taken.stderr)

    def test_f_neither_hubs_nor_keys_nor_customers_are_in_the_balancers_log(self):
        said = self.deployment.log("balancer")
        for secret in ("c-1", "eva", "Bearer"):
            self.assertNotIn(secret, said)

    def test_g_the_guide_names_the_permissions_that_are_enough(self):
        guide = (ROOT / "docs/operator.md").read_text()
        listed = guide[guide.index("    publish:"):guide.index("    subscribe:")]
        conf = (self.deployment.out / "nats-1/nats.conf").read_text()
        given = re.search(r"publish: (\[.*\])", conf[conf.index("# A hub."):])[1]
        self.assertEqual(set(re.findall(r'"[^"]+"', listed)), set(re.findall(r'"[^"]+"', given)))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
