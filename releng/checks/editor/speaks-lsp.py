"""A small editor that speaks LSP with the command given as arguments; ends with a sentence and code 1 where something is wrong.

CORPUS names a corpus in which there is one annotation, of the category a of the taxonomy t.
"""
import json
import os
import random
import subprocess
import sys
import threading
import time

URI = "file:///tmp/check/a.taxonomy"
TEXT = 'taxonomy t version 1.0.0\ncategory a "A" key A\n  "D."\n{\n  category b "B" key B see a\n    "D."\n}\n'


class Server:
    def __init__(self, *more):
        self.process = subprocess.Popen(sys.argv[1:] + list(more), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.came = threading.Condition()
        self.answers = {}
        self.problems = {}
        self.fault = None
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        out = self.process.stdout
        while True:
            line = out.readline()
            if not line:
                return
            if not line.startswith(b"Content-Length: "):
                self.fault = f"this is no message: {line!r}"
                return
            length = int(line.split()[1])
            while out.readline().strip():
                pass
            message = json.loads(out.read(length))
            with self.came:
                if "id" in message and "method" not in message:
                    self.answers[message["id"]] = message
                elif message.get("method") == "textDocument/publishDiagnostics":
                    self.problems[message["params"].get("version")] = message["params"]["diagnostics"]
                self.came.notify_all()

    def send(self, method, params, question=False):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if question:
            self.number += 1
            message["id"] = self.number
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()
        return self.number

    def wait(self, known, what):
        end = time.monotonic() + 60
        with self.came:
            while not known():
                if self.fault or time.monotonic() > end:
                    sys.exit(self.fault or f"no {what} within a minute")
                self.came.wait(1)
        return known()

    def ask(self, method, params):
        number = self.send(method, params, True)
        return self.wait(lambda: self.answers.get(number), method)

    def found(self, version):
        self.wait(lambda: version in self.problems, f"problems of version {version}")
        return self.problems[version]

    def write(self, version, text):
        self.send("textDocument/didChange",
                  {"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": text}]})


def expect(holds, sentence):
    if not holds:
        sys.exit(sentence)


def begin(*more):
    server = Server(*more)
    offered = server.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})["result"]["capabilities"]
    expect(offered["positionEncoding"] == "utf-16", "positions are not UTF-16")
    server.send("initialized", {})
    server.send("textDocument/didOpen",
                {"textDocument": {"uri": URI, "languageId": "taxonomy", "version": 1, "text": TEXT}})
    return server


server = begin()
expect(not [p for p in server.found(1) if p["severity"] == 1], "a sound text has errors")
place = {"textDocument": {"uri": URI}, "position": {"line": 4, "character": 28}}
expect(server.ask("textDocument/definition", place)["result"][0]["range"]["start"] == {"line": 1, "character": 9},
       "a mention does not lead to its declaration")
expect("A" in json.dumps(server.ask("textDocument/hover", place)["result"]), "a mention is not explained")
expect(server.ask("textDocument/completion", place)["result"] is not None, "nothing is proposed")

number = server.send("textDocument/documentSymbol", {"textDocument": {"uri": URI}}, True)
server.send("$/cancelRequest", {"id": number})
server.wait(lambda: server.answers.get(number), "end of a cancelled question")

dice = random.Random(3)
version = 1
for turn in range(200):
    broken = list(TEXT)
    for _ in range(dice.randrange(1, 9)):
        at = dice.randrange(len(broken))
        broken[at:at + dice.randrange(4)] = dice.choice(['"', "{", "}", "/*", "\\", "\x01", "", "\U0001d11e", "category"])
    version += 1
    server.write(version, "".join(broken))
    server.send("textDocument/hover", place, True)
server.found(version)
server.write(version + 1, TEXT)
expect(not [p for p in server.found(version + 1) if p["severity"] == 1], "after broken texts a sound one has errors")

many = "taxonomy t version 1.0.0\n" + "".join(
    f'category c{i} "Category {i}"\n  "What belongs to {i}."\n' for i in range(10_000))
version += 2
server.write(version, many)
server.found(version)
times = []
for turn in range(9):
    version += 1
    begun = time.monotonic()
    server.write(version, many.replace("belongs to 5000", "belongs to 5000" + "x" * (turn + 1)))
    server.found(version)
    times.append(time.monotonic() - begun)
print(f"10,000 categories: problems {sorted(times)[4] * 1000:.0f} ms after a letter (the whole text is sent)")
times = []
for turn in range(9):
    begun = time.monotonic()
    server.ask("textDocument/completion", {"textDocument": {"uri": URI}, "position": {"line": 9_002, "character": 0}})
    times.append(time.monotonic() - begun)
print(f"10,000 categories: proposals after {sorted(times)[4] * 1000:.0f} ms")

server.ask("shutdown", None)
server.send("exit", None)
expect(server.process.wait(30) == 0, "an editor that takes leave gets another exit code than 0")
expect(not server.fault, server.fault)

server = begin()
server.found(1)
server.process.stdin.close()
expect(server.process.wait(30) == 1, "an editor that vanishes gets another exit code than 1")

server = begin("--corpus", os.environ["CORPUS"])
server.found(1)
lenses = server.ask("textDocument/codeLens", {"textDocument": {"uri": URI}})["result"]
expect([(lens["range"]["start"]["line"], lens["command"]["title"]) for lens in lenses] == [(1, "1 annotation")],
       f"the annotations of the corpus are not shown: {lenses}")
server.ask("shutdown", None)
server.send("exit", None)
expect(server.process.wait(30) == 0, "with a corpus, an editor that takes leave gets another exit code than 0")
