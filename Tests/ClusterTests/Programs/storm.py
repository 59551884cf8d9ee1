"""Submits applications through a service that is killed again and again, and counts what came of it.

    storm.py --applications N --kills N --rm URL --program HDFS-URI --libraries HDFS-FOLDER --folder DIR --token TOKEN
             --port PORT [--restart-rm COMMAND] -- SERVICE WORDS...

Each client goes on with its key until it has an answer. The service is killed with -9 every few seconds and started
again. The last line is JSON: how many were asked for, how many of them the ResourceManager has, doubled ones, lost ones,
and those that the service did not bring to an end.
"""
import argparse, http.client, json, os, random, signal, subprocess, sys, threading, time, urllib.error, urllib.request

BROKEN_OFF = (OSError, ValueError, http.client.HTTPException)  # what a killed service leaves of an answer


def call(url, token=None, body=None, key=None, timeout=20):
    headers = {}
    if token:
        headers["Authorization"] = "Bearer " + token
    if key:
        headers["Idempotency-Key"] = key
    if body is not None:
        headers["Content-Type"] = "application/json"
        body = json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=timeout) as answer:
        return json.load(answer)


class Service:
    def __init__(self, words, folder):
        self.words, self.folder, self.process, self.kills = words, folder, None, 0

    def start(self):
        self.log = open(os.path.join(self.folder, "service.log"), "ab")
        self.process = subprocess.Popen(self.words, stdout=subprocess.DEVNULL, stderr=self.log)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.kills += 1


def restart(command, resource_manager):
    """Restarts the ResourceManager, again where it does not come up: an outgoing connection may have got its port meanwhile."""
    for _ in range(5):
        subprocess.run(command, shell=True, check=True, stdout=sys.stderr)
        end = time.time() + 60
        while time.time() < end:
            try:
                return call(resource_manager + "/ws/v1/cluster/info")
            except BROKEN_OFF:
                time.sleep(0.5)
    sys.exit("the ResourceManager does not come up again: " + command)


def submit(numbers, base, token, wish, answers, options):
    for number in numbers:
        while True:
            try:
                answers[number] = call(base + "/deployments", token, wish(number), options.name + "-%d" % number)["id"]
                break
            except urllib.error.HTTPError as error:
                if error.code < 500:
                    answers[number] = "refused: " + error.read().decode()
                    break
            except BROKEN_OFF:
                pass
            time.sleep(0.2)


def main():
    parser = argparse.ArgumentParser()
    for name in ("--rm", "--program", "--libraries", "--folder", "--token"):
        parser.add_argument(name, required=True)
    parser.add_argument("--name", default="storm%d" % random.randrange(10**6))
    parser.add_argument("--applications", type=int, default=200)
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--restart-rm", default="")
    parser.add_argument("--patience", type=int, default=600)
    parser.add_argument("service", nargs="+")
    options = parser.parse_args()
    base = "http://127.0.0.1:%d/api/v1" % options.port

    def wish(number):
        return {"kind": "application", "name": options.name + "-%d" % number, "program": {"jar": options.program},
                "configuration": {"yarn.provided.lib.dirs": options.libraries, "jobmanager.memory.process.size": "1024m"}}

    service, answers, end = Service(options.service, options.folder), {}, time.time() + options.patience
    service.start()
    threads = [threading.Thread(target=submit, daemon=True, args=(
        range(first, options.applications, options.clients), base, options.token, wish, answers, options)) for first in range(options.clients)]
    for thread in threads:
        thread.start()
    restarted, states, calm = not options.restart_rm, {}, False
    while time.time() < end and not calm:
        if service.kills < options.kills:
            time.sleep(random.uniform(2, 6))
            service.kill()
            service.start()
        time.sleep(1)
        if not restarted and len(answers) > options.applications // 2:
            restart(options.restart_rm, options.rm)
            restarted = True
        try:
            page, states = call(base + "/deployments?limit=500", options.token), {}
            for item in page["items"]:
                states[item["state"]] = states.get(item["state"], 0) + 1
            calm = len(answers) == options.applications and not any(
                states.get(name) for name in ("planned", "staging", "submitting"))
        except BROKEN_OFF:
            pass
        print("asked %d, killed %d times, %s" % (len(answers), service.kills, states), file=sys.stderr)
    service.process.terminate()
    status = service.process.wait(timeout=30)
    applications = call(options.rm + "/ws/v1/cluster/apps")["apps"]["app"]
    names = [a["name"] for a in applications if a["name"].startswith(options.name + "-")]
    missing = [n for n in range(options.applications) if options.name + "-%d" % n not in names]
    print(json.dumps({
        "asked": len([a for a in answers.values() if a.startswith("d-")]), "ids": len(set(answers.values())),
        "there": len(set(names)), "doubled": len(names) - len(set(names)), "lost": len(missing), "states": states,
        "halfDone": sum(states.get(name, 0) for name in ("planned", "staging", "submitting")), "kills": service.kills, "end": status, "refused": [a for a in answers.values() if not a.startswith("d-")][:2]}))


main()
