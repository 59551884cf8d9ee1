"""Writes what the program options.py is given: `prepare.py FOLDER`, one file of each kind that Python paths may have."""
import sys
import zipfile
from pathlib import Path

folder = Path(sys.argv[1])


def write(path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def pack(name, members):
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / name, "w") as archive:
        for path, text in members.items():
            archive.writestr(path, text)


def wheel(place, name):
    information = f"{name}-1.0.dist-info"
    members = {
        f"{name}/__init__.py": f"VALUE = '{name}'\n",
        f"{information}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{information}/WHEEL": "Wheel-Version: 1.0\nGenerator: prepare\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},,\n" for path in [*members, f"{information}/RECORD"])
    pack(f"{place}{name}-1.0-py3-none-any.whl", {**members, f"{information}/RECORD": record})


write("helper.py", "VALUE = 'helper'\n")
write("folder/inner.py", "VALUE = 'inner'\n")
write("by_path/found.py", "VALUE = 'found'\n")
write("words.txt", "some words\n")
write("requirements.txt", "required==1.0\n")
(folder / "packages").mkdir(exist_ok=True)
pack("zipped.zip", {"zipped.py": "VALUE = 'zipped'\n"})
pack("egged-1.0-py3.egg", {"egged/__init__.py": "VALUE = 'egged'\n"})
pack("data.zip", {"data.txt": "unpacked\n"})
wheel("", "wheeled")
wheel("packages/", "required")
