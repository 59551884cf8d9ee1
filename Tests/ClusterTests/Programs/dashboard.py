"""Drives a real browser through the dashboard of a service, from the sign-in to the history.

Prints what it saw as JSON: the test compares that. Screenshots go to a folder.
"""

import argparse
import base64
import json
import pathlib
import sys
import time

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE = 180  # seconds for what a cluster does
NAME = "beat <script>document.title='run'</script>"


class Browser:
    """One browser with a profile of its own."""

    def __init__(self, words, width=1280, height=860, script=True):
        self.base, self.shots = words.url, words.shots
        options = Options()
        for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                     "--disable-background-networking", "--hide-scrollbars", "--lang=en-GB"):
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        if not script:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.binary_location = words.chromium
        self.driver = webdriver.Chrome(service=Service(words.driver), options=options)
        self.urls, self.complaints = set(), []
        self.size(width, height)

    def size(self, width, height):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    def dark(self, is_dark):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}]})

    def shot(self, name, whole=False):
        data = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": whole})
        (self.shots / f"{name}.png").write_bytes(base64.b64decode(data["data"]))

    def go(self, path):
        self.driver.get(self.base + path)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector):
        """What stands there, though the page may be changed while it is asked."""
        for _ in range(20):
            try:
                return self.one(selector).text
            except StaleElementReferenceException:
                pass
        return self.one(selector).text

    def state(self):
        return self.run("return document.querySelector('#head .badge').dataset.state")

    def run(self, script):
        return self.driver.execute_script(script)

    def wait(self, what, condition, patience=60):
        try:
            return WebDriverWait(self.driver, patience, 0.1, [StaleElementReferenceException]).until(
                lambda _: condition())
        except Exception as error:
            self.shot("failed")
            raise SystemExit(f"{what} did not come at {self.driver.current_url}: {self.text('body')}") from error

    def sign_in(self, token):
        self.go("/login")
        self.one("#token").send_keys(token)
        self.one(".sign-in button").click()

    def note_requests(self):
        """Which addresses were asked, and what the browser complained of."""
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.urls.add(message["params"]["request"]["url"])
        # A file that the service does not have yet is answered with 404, which the browser reports.
        self.complaints += [
            entry["message"] for entry in self.driver.get_log("browser") if "/api/v1/files/" not in entry["message"]]

    def close(self):
        self.note_requests()
        self.driver.quit()


NAMELESS = """
return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea')].filter((element) => {
  const label = element.labels?.[0]?.textContent ?? '';
  return !(element.textContent + label + (element.getAttribute('aria-label') ?? '')).trim();
}).map((element) => element.outerHTML);
"""


def deploy(browser, words):
    """Uploads, plans, and deploys; returns the deployment's path."""
    browser.go("/new")
    browser.one("#pick").send_keys(str(words.jar))
    browser.wait("the upload", lambda: browser.one("#f-program").get_attribute("value"))
    browser.one("#f-name").send_keys(NAME)
    browser.one("#f-taskManagerMemory").send_keys("1g")
    browser.one("#f-configuration").send_keys("jobmanager.memory.process.size: 1g\nmy.password: hidden-word")
    browser.shot("new", whole=True)
    browser.one("button[value=plan]").click()
    browser.wait("the plan", lambda: browser.all("button[value=deploy]"))
    browser.shot("plan", whole=True)
    browser.one("button[value=deploy]").click()
    browser.wait("the deployment", lambda: "/deployments/d-" in browser.driver.current_url)
    return browser.driver.current_url[len(words.url):]


def watch(browser):
    """Sees it get to executing without the page being loaded again."""
    browser.run("window.isTheSame = true")
    seen = []

    def is_there():
        state = browser.state()
        if not seen or seen[-1] != state:
            seen.append(state)
        return state in ("executing", "failed")

    browser.wait("executing", is_there, PATIENCE)
    browser.wait("the job", lambda: "heartbeat" in browser.text("#jobs"))
    browser.shot("deployment", whole=True)
    return {"last": seen[-1], "changed": len(seen) > 1, "same": bool(browser.run("return window.isTheSame"))}


def follow(browser, path):
    """Sees a log grow."""
    browser.go(path + "/logs")
    browser.wait("the JobManager's log", lambda: "jobmanager.log" in browser.text(".log-bar"))
    browser.shot("logs")
    files = [link for link in browser.all(".log-files a") if "taskmanager.out" in link.text]
    files[0].click()
    browser.wait("the TaskManager's output", lambda: "taskmanager.out" in browser.text(".log-bar"))
    size = "return document.querySelector('#log').textContent.length"
    first = browser.run(size)
    browser.wait("more of the log", lambda: browser.run(size) > first)
    return True


def stop(browser, path):
    """Asks what would end, and ends it with a savepoint."""
    browser.go(path)
    browser.one(".actions a[href$='/savepoint']").click()
    browser.wait("the question", lambda: browser.all("dialog[open] .ends"))
    question = browser.text("dialog[open]")
    browser.shot("stop")
    browser.one("#folder").send_keys("hdfs:///tmp/savepoints")
    browser.one("dialog[open] button.primary").click()
    browser.wait("the end", lambda: browser.state() in ("cancelled", "finished", "failed", "killed"), PATIENCE)
    browser.wait("the savepoint", lambda: "/tmp/savepoints/savepoint-" in browser.text("#savepoints"))
    return {"asks": "heartbeat" in question and "application_" in question, "state": browser.state()}


def narrow(browser, paths):
    """Pages that have to be moved sideways on a narrow screen, and controls without a name."""
    browser.size(320, 700)
    wide, nameless = [], []
    for name, path in paths.items():
        browser.go(path)
        browser.shot("narrow-" + name, whole=True)
        if browser.run("return document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
        nameless += browser.run(NAMELESS)
    browser.size(1280, 860)
    return wide, nameless


def without_script(words, path):
    """Reads the lists where no script runs."""
    browser = Browser(words, script=False)
    browser.sign_in(words.token)
    browser.go("/history?state=finished&name=beat")
    listed = browser.text("tbody")
    browser.shot("script-off")
    browser.go("/history?state=failed&name=beat")
    others = browser.all("tbody tr")
    browser.go(path)
    timeline = browser.text("#timeline")
    browser.go(path + "/logs")
    log = browser.all("#log")
    browser.close()
    return {
        "lists": NAME in listed, "filters": not others, "timeline": "executing" in timeline, "log": bool(log),
        "complaints": browser.complaints,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    parser.add_argument("--token", required=True)
    parser.add_argument("--jar", required=True, type=pathlib.Path)
    parser.add_argument("--shots", required=True, type=pathlib.Path)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--driver", default="/usr/bin/chromedriver")
    words = parser.parse_args()
    words.shots.mkdir(parents=True, exist_ok=True)
    browser, seen = Browser(words), {}
    try:
        browser.sign_in("bobbin_" + "0" * 64)
        seen["refused"] = browser.wait("a refusal", lambda: browser.text("[role=alert]"))
        # The browser reports the refusal itself, which is what was wanted.
        browser.driver.get_log("browser")
        browser.sign_in(words.token)
        browser.wait("the overview", lambda: browser.all(".figures"))
        seen["cookieIsHidden"] = browser.run("return document.cookie") == ""
        browser.one("body").send_keys(Keys.TAB)
        seen["firstTab"] = browser.run("return document.activeElement.className")
        path = deploy(browser, words)
        seen["watched"] = watch(browser)
        browser.go("/")
        browser.wait("the list", lambda: NAME in browser.text("#running"))
        browser.shot("overview")
        browser.dark(True)
        browser.shot("overview-dark")
        browser.dark(False)
        seen["followed"] = follow(browser, path)
        browser.go(path + "/plan")
        seen["secretIsShown"] = "hidden-word" in browser.driver.page_source
        seen["planIsShown"] = "taskmanager.memory.process.size" in browser.text(".configuration")
        pages = {"overview": "/", "deployment": path, "logs": path + "/logs", "plan": path + "/plan", "new": "/new"}
        seen["wide"], seen["nameless"] = narrow(browser, pages)
        seen["stopped"] = stop(browser, path)
        browser.go("/history")
        seen["history"] = NAME in browser.text("tbody") and "finished" in browser.text("tbody")
        browser.shot("history")
        seen["title"] = browser.driver.title
        seen["withoutScript"] = without_script(words, path)
        browser.one(".who button").click()
        browser.go("/history")
        seen["signedOut"] = "/login" in browser.driver.current_url
    finally:
        browser.close()
    seen["elsewhere"] = sorted(url for url in browser.urls if not url.startswith((words.url, "data:", "chrome:")))
    seen["complaints"] = browser.complaints
    json.dump(seen, sys.stdout)


if __name__ == "__main__":
    main()
