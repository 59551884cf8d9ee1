"""Tells on both sides what of `prepare.py` arrived: `options.py [--modules A,B] [--workers C] [--files F,G] [WORDS]`."""
import argparse

from pyflink.common import Types
from pyflink.datastream import StreamExecutionEnvironment

options = argparse.ArgumentParser()
options.add_argument("--modules", default="")
options.add_argument("--workers", default="")
options.add_argument("--files", default="")
given, words = options.parse_known_args()


def listed(text):
    return [part for part in text.split(",") if part]


def seen(side, modules, files):
    import importlib

    values = [importlib.import_module(name).VALUE for name in modules]
    for path in files:
        with open(path) as file:
            values.append(file.read().strip())
    return f"{side}: {', '.join(values)}"


modules, files = listed(given.modules), listed(given.files)
on_workers = modules + listed(given.workers)
print(seen("main", modules, files))
print("words:", *words)
env = StreamExecutionEnvironment.get_execution_environment()
env.set_parallelism(1)
env.from_collection(["worker"], type_info=Types.STRING()).map(
    lambda side: seen(side, on_workers, files), output_type=Types.STRING()
).print()
env.execute("options")
