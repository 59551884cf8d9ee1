"""Runs a jar in a session, as Flink's web interface does: submit.py http://HOST:PORT JAR; prints the job's id."""
import json, sys, urllib.request

url, jar = sys.argv[1:]
with open(jar, "rb") as file:
    content = file.read()
border = "border-of-the-parts"
body = (
    f'--{border}\r\nContent-Disposition: form-data; name="jarfile"; filename="job.jar"\r\n'
    "Content-Type: application/x-java-archive\r\n\r\n"
).encode() + content + f"\r\n--{border}--\r\n".encode()


def post(path, data, kind):
    request = urllib.request.Request(url + path, data, {"Content-Type": kind})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


uploaded = post("/jars/upload", body, f"multipart/form-data; boundary={border}")["filename"].rsplit("/", 1)[-1]
print(post(f"/jars/{uploaded}/run", b"{}", "application/json")["jobid"])
