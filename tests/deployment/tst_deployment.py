"""The deployment that deploy/ describes, whole, on this machine's loopback: three nodes of the engine, two hubs, a load balancer.

tst_deployment.py HUB NATS_SERVER HAPROXY; SIDELIGHT_NATS_SERVER names another nats-server."""

import asyncio
import base64
import hashlib
import hmac
import json
import os
import pathlib
import pwd
import re
import shutil
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

try:
    import websockets
    import websockets.exceptions
except ImportError:
    websockets = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
HUB, NATS, HAPROXY = sys.argv[1], os.environ.get("SIDELIGHT_NATS_SERVER") or sys.argv[2], sys.argv[3]
PATIENCE = 60.0
SKIPPED = 77  # as CMakeLists.txt tells ctest


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


class EngineClient:
    """Whoever has a key of the engine, and says what they like. `role`: as the templates call it."""

    def __init__(self, deployment, role, seed):
        node = deployment.plan["engine"]["nodes"][0]
        conf = (deployment.out / node["name"] / "nats.conf").read_text()
        key = dict(zip(("HUB", "OPERATOR", "WATCHER"), re.findall(r"nkey: (U\w+)", conf)))[role]
        raw = socket.create_connection(("localhost", node["client"]), 10)
        self.socket, self.said = raw, ""
        nonce = json.loads(self.until(r"INFO (.*)\r\n")[1])["nonce"]
        self.socket, self.said = deployment.trust.wrap_socket(raw, server_hostname="localhost"), ""
        self.send("CONNECT " + json.dumps({"verbose": False, "tls_required": True, "headers": True, "no_responders": True, "nkey": key,
                                           "protocol": 1, "sig": self.signed(deployment.out / seed, nonce)}))

    @staticmethod
    def signed(seed, nonce):
        text = seed.read_text()
        raw = base64.b32decode(text + "=" * (-len(text) % 8))[2:34]
        with tempfile.TemporaryDirectory() as folder:
            key, said = pathlib.Path(folder) / "key", pathlib.Path(folder) / "nonce"
            key.write_bytes(bytes.fromhex("302e020100300506032b657004220420") + raw)
            said.write_text(nonce)
            made = subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey", key, "-in", said], check=True,
                                  capture_output=True).stdout
        return base64.urlsafe_b64encode(made).decode().rstrip("=")

    def send(self, *lines):
        self.socket.sendall("".join(line + "\r\n" for line in lines).encode())

    def until(self, pattern):
        while not (found := re.search(pattern, self.said)):
            part = self.socket.recv(65536)
            if not part:
                raise AssertionError(f"closed after {self.said}")
            self.said += part.decode()
        return found

    def refused(self, *lines):
        """Whether all of this is refused to it, by name."""
        self.said = ""
        self.send(*lines, "PING")
        self.until(r"PONG\r\n")
        return self.said.lower().count("permissions violation for") == len(lines)

    def asked(self, call, inbox):
        self.said = ""
        self.send(f"SUB {inbox} 1", "UNSUB 1 1", f"PUB $JS.API.{call} {inbox} 0", "")
        return json.loads(self.until(r"MSG \S+ 1 \d+\r\n(.*)\r\n")[1])

    def close(self):
        self.socket.close()


def question(call, inbox):
    return [f"PUB $JS.API.{call} {inbox} 0\r\n"]


class Panel:
    """As much of one as is needed: follows its agent's stream through the balancer."""

    def __init__(self, deployment):
        self.deployment, self.device = deployment, str(uuid.uuid4())

    async def connected(self):
        """Comes back, as panels do, while the balancer has nobody: a hub whose node was killed is not ready for some moments."""
        until = time.monotonic() + 30
        while True:
            try:
                return await websockets.connect(self.deployment.url.replace("https", "wss") + "/v1/ws", ssl=self.deployment.trust,
                                                subprotocols=["cloudevents.json"], max_size=81920)
            except websockets.exceptions.InvalidStatusCode as refused:
                if refused.status_code != 503 or time.monotonic() > until:
                    raise
            await asyncio.sleep(0.2)

    async def __aenter__(self):
        self.socket = await self.connected()
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
        self.addCleanup(one.start_node, "nats-1")
        one.post(call(6))

        async def follow():
            async with Panel(one) as panel:
                self.assertEqual(await panel.calls(7), names(*range(7)))

        asyncio.run(follow())
        before = one.log("hub-2")
        one.start_hub("hub-2")
        until(lambda: one.balancer_sees("hub-2") == "UP", "the hub is back")
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

    def test_h_a_key_does_what_its_role_is_for_and_hears_nothing_else(self):
        streams = ("SIDELIGHT_main", "SIDELIGHT_main_MARKS", "SIDELIGHT_main_STATE")
        watcher, operator, hub = (EngineClient(self.deployment, *one) for one in (
            ("WATCHER", "watcher/watcher.seed"), ("OPERATOR", "hub-1/operator.seed"), ("HUB", "hub-1/engine.seed")))
        for one in (watcher, operator, hub):
            self.addCleanup(one.close)
        for stream in streams:
            self.assertEqual(watcher.asked(f"STREAM.INFO.{stream}", "_INBOX.watcher.1")["config"]["num_replicas"], 3)
            self.assertTrue(watcher.refused(*question(f"STREAM.MSG.GET.{stream}", "_INBOX.watcher.1")))
            self.assertTrue(watcher.refused(*question(f"CONSUMER.CREATE.{stream}", "_INBOX.watcher.1")))
            for made in ("CREATE", "DELETE", "PURGE", "UPDATE"):
                self.assertTrue(hub.refused(*question(f"STREAM.{made}.{stream}", "_INBOX.x.1")))
            self.assertTrue(operator.refused(*question(f"STREAM.MSG.GET.{stream}", "_INBOX.operator.1")))
        # What hubs are answered is events.
        for one in (watcher, operator):
            self.assertTrue(one.refused("SUB _INBOX.> 7"))
            self.assertTrue(one.refused("SUB _INBOX.*.1 8"))
            self.assertTrue(one.refused("SUB ctx.main.> 9"))
        self.assertFalse(hub.refused("SUB _INBOX.> 7"))

    def lets_in(self, node, pem=None, key=None):
        """Whether a node's port for other nodes speaks to whoever shows this certificate."""
        context = strict(self.deployment.out / "authority/cluster.pem")
        if pem:
            context.load_cert_chain(self.deployment.out / pem, self.deployment.out / key)
        try:
            with socket.create_connection(("localhost", node["cluster"]), 10) as raw, \
                    context.wrap_socket(raw, server_hostname="localhost") as one:
                return one.recv(65536).startswith(b"INFO ")
        except (ssl.SSLError, ConnectionError):
            return False

    def test_i_nothing_of_a_hub_or_the_balancer_gets_in_among_the_nodes(self):
        for node in self.deployment.plan["engine"]["nodes"]:
            self.assertTrue(self.lets_in(node, "nats-2/route.pem", "nats-2/route.key"))
            for pem, key in (("hub-1/hub.pem", "hub-1/hub.key"), ("balancer/front.crt", "balancer/front.key"),
                             ("nats-2/node.pem", "nats-2/node.key"), (None, None)):
                self.assertFalse(self.lets_in(node, pem, key), pem)
        for pem in ("hub-1/hub.pem", "balancer/front.crt", "nats-1/node.pem"):
            for purpose, is_fit in (("sslserver", True), ("sslclient", False)):
                said = subprocess.run(["openssl", "verify", "-purpose", purpose, "-CAfile", self.deployment.out / "authority/ca.pem",
                                       self.deployment.out / pem], capture_output=True)
                self.assertEqual(said.returncode == 0, is_fit, (pem, purpose))

    @unittest.skipUnless(os.geteuid() == 0, "only root can become somebody else")
    def test_j_the_balancer_is_nobody_in_an_empty_folder(self):
        process = pathlib.Path(f'/proc/{self.deployment.processes["balancer"].pid}')
        ids = re.search(r"Uid:\s+(.*)", (process / "status").read_text())[1].split()
        self.assertEqual(set(ids), {str(pwd.getpwnam("haproxy").pw_uid)})
        self.assertEqual(os.readlink(process / "root"), "/var/lib/haproxy")

    def test_k_a_node_that_its_unit_stops_sends_its_clients_away_first(self):
        one = self.deployment
        unit = (one.out / "nats-3/sidelight-nats.service").read_text()
        self.assertNotIn("ExecStop=", unit)
        self.assertEqual(one.end("nats-3", signal.Signals[re.search(r"(?m)^KillSignal=(\w+)$", unit)[1]]), 0)
        self.assertIn("lame duck mode", one.log("nats-3").lower())
        one.start_node("nats-3")

    def shown(self, port, *, greets=False, context=None):
        """The certificate at a port."""
        with socket.create_connection(("localhost", port), 10) as raw:
            if greets:
                raw.recv(65536)
            with (context or self.deployment.trust).wrap_socket(raw, server_hostname="localhost") as one:
                return ssl.DER_cert_to_PEM_cert(one.getpeercert(binary_form=True)).split()

    def all_shown(self):
        """By the file it should be out of, what is shown."""
        one = self.deployment
        cluster = strict(one.out / "authority/cluster.pem")
        cluster.load_cert_chain(one.out / "nats-1/route.pem", one.out / "nats-1/route.key")
        shown = {}
        for node in one.plan["engine"]["nodes"]:
            shown[f'{node["name"]}/node.pem'] = self.shown(node["client"], greets=True)
            shown[f'{node["name"]}/route.pem'] = self.shown(node["cluster"], context=cluster)
        for node in one.plan["hub"]["nodes"]:
            shown[f'{node["name"]}/hub.pem'] = self.shown(node["port"])
        return shown

    def test_l_certificates_are_renewed_while_everything_runs(self):
        one = self.deployment

        def files():
            return {str(file.relative_to(one.out)): file.read_bytes() for folder in one.out.iterdir() if folder.is_dir()
                    for file in folder.iterdir() if file.is_file() and file.suffix != ".log"}

        def as_written():
            return {name: (one.out / name).read_text().split() for name in self.all_shown()}

        self.assertEqual(self.all_shown(), as_written())
        before = files()
        subprocess.run([ROOT / "deploy/write_deployment", "--renew", one.out.parent / "plan.json", one.out], check=True)
        changed = {name for name, text in files().items() if before.get(name) != text}
        machines = [(node["name"], kind) for node in one.plan["engine"]["nodes"] for kind in ("node", "route")] + \
            [(node["name"], "hub") for node in one.plan["hub"]["nodes"]]
        self.assertEqual(changed, {f"{name}/{kind}.{end}" for name, kind in machines for end in ("pem", "key")} |
                         {f"balancer/front.{end}" for end in ("crt", "key", "pem")})
        for node in one.plan["engine"]["nodes"]:
            one.processes[node["name"]].send_signal(signal.SIGHUP)
        until(lambda: self.all_shown() == as_written(), "the new certificates are in force")
        # Nodes still find each other by theirs, and hubs the nodes.
        one.end("nats-2", signal.SIGKILL)
        one.start_node("nats-2")
        one.post(call(7))

    def test_m_the_authorities_outlast_the_certificates_by_years(self):
        def outlasts(name, years):
            return subprocess.run(["openssl", "x509", "-in", self.deployment.out / name, "-noout", "-checkend",
                                   str(years * 366 * 86400)], capture_output=True).returncode == 0

        for name in ("authority/ca.pem", "authority/cluster.pem"):
            self.assertTrue(outlasts(name, 9), name)
        for name in ("nats-1/node.pem", "nats-1/route.pem", "hub-1/hub.pem", "balancer/front.crt"):
            self.assertTrue(outlasts(name, 2), name)
            self.assertFalse(outlasts(name, 3), name)


def missing():
    programs = [name for name, program in (("nats-server", NATS), ("haproxy", HAPROXY)) if not shutil.which(program)]
    return programs + ([] if shutil.which("openssl") else ["openssl"]) + ([] if websockets else ["python3-websockets"])


if __name__ == "__main__":
    if missing():
        print(f'SKIPPED, nothing was tried: {", ".join(missing())} is not here; tools/setup test installs it.')
        sys.exit(SKIPPED)
    unittest.main(argv=sys.argv[:1], verbosity=2)
