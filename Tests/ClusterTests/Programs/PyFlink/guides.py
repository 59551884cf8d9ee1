"""Writes what users' guides for Flink's own client ship: `guides.py FOLDER ARCHIVE`, of an environment's archive.

In one/model and two/model are calculate.py and the environment as a zip, below one folder and below two; conda.tar.gz has
it at its root, and links for the interpreter's other names, as conda-pack has.
"""
import io
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

folder = Path(sys.argv[1])
packed = zipfile.ZipFile(sys.argv[2])
entries = [entry for entry in packed.infolist() if not entry.is_dir()]


def layered(model, prefix):
    model.mkdir(parents=True)
    shutil.copy(folder / "calculate.py", model)
    with zipfile.ZipFile(model / "pyflink-py38env.zip", "w") as archive:
        for entry in entries:
            copy = zipfile.ZipInfo(prefix + entry.filename, entry.date_time)
            copy.external_attr = entry.external_attr
            archive.writestr(copy, packed.read(entry), zipfile.ZIP_DEFLATED, 1)


def conda(path):
    # the archive's other names are scripts that start bin/python
    program = next(entry.filename for entry in entries if entry.filename.startswith("bin/python3."))
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for entry in entries:
            if entry.filename in ("bin/python3", program):
                continue
            file = tarfile.TarInfo(program if entry.filename == "bin/python" else entry.filename)
            file.mode, file.size = (entry.external_attr >> 16) & 0o777, entry.file_size
            archive.addfile(file, io.BytesIO(packed.read(entry)))
        for name in ("bin/python", "bin/python3"):
            link = tarfile.TarInfo(name)
            link.type, link.linkname = tarfile.SYMTYPE, Path(program).name
            archive.addfile(link)


layered(folder / "one/model", "pyflink-py38env/")
layered(folder / "two/model", "envs/pyflink-py38env/")
conda(folder / "conda.tar.gz")
