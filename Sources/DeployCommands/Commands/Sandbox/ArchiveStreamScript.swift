/// A program for Python that reads the source archive of a package through pip, with pip's index, proxy, and
/// certificates, and stops as soon as it has the files that are wanted: those of PySpark lie in its first quarter.
enum ArchiveStreamScript {
    /// Its exit status where this Python's pip is none that it knows how to ask; nothing was downloaded then.
    static let unknownPip: Int32 = 70

    /// Its words: the folder for the files, how many bytes there will be to read until the last one, the name of the
    /// package, its version, and the files' names. Its talk goes to the standard error.
    static let text = """
        import os, shutil, sys, tarfile, time
        folder, expected, package, version, *wanted = sys.argv[1:]
        try:
            from pip._internal.commands import create_command
            from pip._vendor.packaging.specifiers import SpecifierSet
            command = create_command("download")
            options, _ = command.parse_args(["--no-deps", "--no-binary", package, package])
            context = command.main_context()
            context.__enter__()
            session = command.get_default_session(options)
            finder = command._build_package_finder(options=options, session=session)
        except (ImportError, AttributeError, TypeError) as problem:
            print("pip cannot be asked:", problem, file=sys.stderr)
            sys.exit(\(unknownPip))
        try:
            found = finder.find_best_candidate(package, SpecifierSet("==" + version)).best_candidate
            if found is None:
                sys.exit("pip's index has no source archive of %s %s" % (package, version))
            if found.link.scheme == "file":
                raw = open(found.link.file_path, "rb")
            else:
                answer = session.get(found.link.url_without_fragment, stream=True, headers={"Accept-Encoding": "identity"})
                answer.raise_for_status()
                raw = answer.raw

            class Counted:
                count, told = 0, 0
                def read(self, size):
                    piece = raw.read(size)
                    self.count += len(piece)
                    if sys.stderr.isatty() and (time.monotonic() - self.told > 0.1 or not piece):
                        self.tell()
                    return piece
                def tell(self):
                    self.told = time.monotonic()
                    part = min(1, self.count / int(expected))
                    print("\\r%-20s %4d of some %d MB" % ("█" * int(20 * part), self.count >> 20, int(expected) >> 20),
                          end="", file=sys.stderr, flush=True)

            counted = Counted()
            archive = tarfile.open(fileobj=counted, mode="r|gz")
            for entry in archive:
                name = os.path.basename(entry.name)
                if entry.isfile() and name in wanted:
                    with open(os.path.join(folder, name), "wb") as out:
                        shutil.copyfileobj(archive.extractfile(entry), out)
                    wanted.remove(name)
                if not wanted:
                    break
            if sys.stderr.isatty():
                counted.tell()
                print(file=sys.stderr)
        except Exception as problem:
            sys.exit("the archive of %s %s was not read: %s" % (package, version, problem))
        if wanted:
            sys.exit("the archive of %s %s has no %s" % (package, version, " and no ".join(wanted)))
        """
}
