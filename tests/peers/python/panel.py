"""A panel by Python's websockets, from docs/asyncapi.yaml alone: follows a stream until an event has come, writes a note.

panel.py WS_URL TOKEN STREAM EVENT INTERACTION [CA_FILE]: every frame of both directions as a JSON line {"from", "frame"}."""

import asyncio
import json
import ssl
import sys
import uuid

import websockets

URL, TOKEN, STREAM, EVENT, INTERACTION = sys.argv[1:6]
TRUST = {"ssl": ssl.create_default_context(cafile=sys.argv[6])} if len(sys.argv) > 6 else {}
DEVICE = str(uuid.uuid4())


def say(sender, frame):
    print(json.dumps({"from": sender, "frame": frame}), flush=True)


async def main():
    async with websockets.connect(URL, subprotocols=["cloudevents.json"], max_size=81920, **TRUST) as socket:
        assert socket.subprotocol == "cloudevents.json"
        ids = iter(range(1, 1000))

        async def send(kind, data, **more):
            frame = {"specversion": "1.0", "id": f"p{next(ids)}", "source": f"/panel/{DEVICE}", "type": kind,
                     "datacontenttype": "application/json", "data": data, **more}
            say("panel", frame)
            await socket.send(json.dumps(frame))

        async def until(fits):
            while True:
                text = await asyncio.wait_for(socket.recv(), 10)
                assert isinstance(text, str)
                frame = json.loads(text)
                say("hub", frame)
                if frame.get("hubstream"):
                    await send("hub.ack.v1", {"acks": {frame["hubstream"]: frame["huboffset"]}})
                if fits(frame):
                    return frame

        await send("hub.hello.v1", {"protocol": 1, "client": {"name": "python", "version": "1"}, "device": DEVICE,
                                    "token": TOKEN, "window": {"events": 64, "bytes": 262144}})
        await until(lambda frame: frame["type"] == "hub.welcome.v1")
        await send("hub.subscribe.v1", {"subs": [{"stream": STREAM, "from": "snapshot"}]})
        await until(lambda frame: frame["type"] == "hub.caughtup.v1")
        await until(lambda frame: frame["id"] == EVENT)
        await send("sidelight.note.saved", {"text": "Grüße aus Python 🐍"}, subject=STREAM.split("/")[1],
                   correlationid=INTERACTION, hubdevice=DEVICE, hubseq="00000000000000000001")
        # The note comes back in the stream, and its number is answered: in whichever order.
        awaited = {"hub.accepted.v1", "sidelight.note.saved"}
        while awaited:
            awaited.discard((await until(lambda frame: frame["type"] in awaited))["type"])
        await send("hub.history.v1", {"stream": STREAM, "limit": 10})
        await until(lambda frame: frame["type"] == "hub.page.v1")
        await send("hub.unsubscribe.v1", {"streams": [STREAM]})
        await until(lambda frame: frame["type"] == "hub.subscribed.v1")


asyncio.run(main())
