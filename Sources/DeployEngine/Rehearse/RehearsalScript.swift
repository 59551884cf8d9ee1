/// The Python program that rehearses another: it parses it, and executes its import statements and nothing else.
///
/// It runs on every Python that PyFlink does, from 3.7 on. Its one argument names a file with a ``RehearsalStage``.
enum RehearsalScript {
    static let text = #"""
        import sys
        BEFORE = set(sys.modules)
        import ast, builtins, importlib.util, io, json, os, traceback
        # The program imports these anew: its own folders come first, and may hold modules of the same names.
        for name in set(sys.modules) - BEFORE:
            del sys.modules[name]

        OWN = __file__
        HEAD = "Traceback (most recent call last):\n"
        with io.open(sys.argv[1], encoding="utf-8") as file:
            TASK = json.load(file)
        RESULT = io.open(TASK["result"], "w", encoding="utf-8")


        def tell(**fact):
            RESULT.write(json.dumps(fact) + "\n")
            RESULT.flush()


        class ClusterNeeded(BaseException):
            """The program asks for Flink's JVM, which a rehearsal has not."""


        def no_gateway(*words, **options):
            raise ClusterNeeded()


        class Rehearsal:
            """Walks through a program in the order in which it would run, and executes its import statements alone."""

            def __init__(self, tree, filename, namespace):
                self.tree, self.filename, self.namespace = tree, filename, namespace
                self.functions = []
                self.statements = 0
                # What the program does between its imports can matter to them.
                self.path_changed = self.skipped = False

            def run(self):
                self.walk(self.tree.body, sure=True)
                while self.functions:
                    self.walk(self.functions.pop(0).body, sure=False)

            def walk(self, nodes, sure, guarded=False, muted=False):
                """sure: the statements are reached; guarded: in a try, which is told of a failure; muted: in a try, and perhaps
                not reached."""
                for node in nodes:
                    if isinstance(node, (ast.Import, ast.ImportFrom)):
                        self.perform(node, sure, guarded, muted)
                    elif isinstance(node, ast.Try) or type(node).__name__ == "TryStar":
                        self.attempt(node, sure, guarded, muted)
                    elif isinstance(node, ast.If):
                        self.choose(node, sure, guarded, muted)
                    elif isinstance(node, (ast.With, ast.AsyncWith)):
                        self.look(node.items)
                        self.walk(node.body, sure, guarded, muted)
                    elif isinstance(node, ast.ClassDef):
                        self.walk(node.body, sure, guarded, muted)
                    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        self.functions.append(node)
                    elif isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
                        self.perhaps(node.body, guarded, muted)
                        self.perhaps(node.orelse, guarded, muted)
                    elif type(node).__name__ == "Match":
                        for case in node.cases:
                            self.perhaps(case.body, guarded, muted)
                    else:
                        self.look([node])

            def perhaps(self, nodes, guarded, muted):
                self.walk(nodes, sure=False, muted=guarded or muted)

            def perform(self, node, sure, guarded, muted):
                tell(at=node.lineno)
                self.statements += 1
                module = ast.parse("")
                module.body = [node]
                try:
                    exec(compile(module, self.filename, "exec", dont_inherit=True), self.namespace)
                except ClusterNeeded as error:
                    frames = traceback.extract_tb(error.__traceback__)
                    theirs = traceback.format_list([one for one in frames if not not_theirs(one.filename)])
                    tell(unfinished=HEAD + "".join(theirs) + "ClusterNeeded\n")
                except BaseException as error:
                    if guarded:
                        raise
                    if not muted:
                        self.failed(error, sure)

            def failed(self, error, sure):
                if isinstance(error, (ImportError, SyntaxError)):
                    sure = sure and not self.path_changed
                else:
                    sure = sure and not self.path_changed and not self.skipped
                fail(error, sure)

            def attempt(self, node, sure, guarded, muted):
                caught = None
                try:
                    self.walk(node.body, sure, guarded=True)
                except BaseException as error:
                    caught = error
                if caught is None:
                    self.walk(node.orelse, sure, guarded, muted)
                else:
                    handler = next((one for one in node.handlers if self.catches(one, caught)), None)
                    if handler is None and guarded:
                        self.walk(node.finalbody, sure, guarded, muted)
                        raise caught
                    if handler is None or gives_up(handler.body):
                        if not muted:
                            self.failed(caught, sure)
                    else:
                        self.walk(handler.body, sure, guarded, muted)
                self.walk(node.finalbody, sure, guarded, muted)

            def catches(self, handler, error):
                """True as well where it cannot be told."""
                if handler.type is None:
                    return True
                kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
                for kind in kinds:
                    known = None
                    if isinstance(kind, ast.Name):
                        known = self.namespace.get(kind.id, getattr(builtins, kind.id, None))
                    if not isinstance(known, type) or isinstance(error, known):
                        return True
                return False

            def choose(self, node, sure, guarded, muted):
                known = truth(node.test)
                if known is None:
                    self.look([node.test])
                    self.perhaps(node.body, guarded, muted)
                    self.perhaps(node.orelse, guarded, muted)
                else:
                    self.walk(node.body if known else node.orelse, sure, guarded, muted)

            def look(self, nodes):
                for node in nodes:
                    for part in ast.walk(node):
                        if isinstance(part, ast.Attribute) and part.attr in ("path", "meta_path", "modules"):
                            self.path_changed = self.path_changed or is_sys(part.value)
                        elif getattr(part, "attr", "") in ("addsitedir", "chdir") or getattr(part, "value", "") == "pip":
                            self.path_changed = True
                        elif isinstance(part, (ast.Call, ast.Subscript, ast.Delete)):
                            self.skipped = True


        def is_sys(node):
            return isinstance(node, ast.Name) and node.id == "sys"


        def gives_up(nodes):
            """Whether an except clause only says more of the failure."""
            for node in nodes:
                if isinstance(node, ast.Raise):
                    return True
                if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
                    function = node.value.func
                    name = getattr(function, "id", getattr(function, "attr", ""))
                    if name in ("exit", "quit", "_exit", "abort"):
                        return True
            return False


        PLAIN = (ast.Compare, ast.cmpop, ast.Attribute, ast.Subscript, ast.Slice, ast.Tuple, ast.expr_context, ast.UnaryOp,
                 ast.unaryop, ast.Name, ast.Constant, ast.Call)
        if sys.version_info < (3, 9):
            PLAIN += (ast.Index, ast.Num, ast.Str)
        NAMES = {"sys": sys, "os": os, "__name__": "__main__"}
        ATTRIBUTES = ("version_info", "platform", "name", "major", "minor", "micro", "hexversion", "maxsize", "startswith")


        def truth(test):
            """Whether a condition holds; None where it depends on more than the interpreter and the system."""
            if isinstance(test, ast.BoolOp):
                values = [truth(value) for value in test.values]
                decisive = isinstance(test.op, ast.Or)
                return decisive if decisive in values else None if None in values else not decisive
            if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
                value = truth(test.operand)
                return None if value is None else not value
            if getattr(test, "id", getattr(test, "attr", "")) == "TYPE_CHECKING":
                return False
            for part in ast.walk(test):
                if not isinstance(part, PLAIN) or isinstance(part, ast.Name) and part.id not in NAMES:
                    return None
                if isinstance(part, ast.Attribute) and part.attr not in ATTRIBUTES:
                    return None
                if isinstance(part, ast.Call) and getattr(part.func, "attr", "") != "startswith":
                    return None
            try:
                return bool(eval(compile(ast.Expression(test), "<condition>", "eval"), dict(NAMES)))
            except Exception:
                return None


        def not_theirs(filename):
            return filename in (OWN, importlib.util.__file__) or filename.startswith("<frozen importlib")


        def text(error):
            """The traceback as the program alone would have printed it."""
            frames = error.__traceback__
            while frames is not None and not_theirs(frames.tb_frame.f_code.co_filename):
                frames = frames.tb_next
            lines = "".join(traceback.format_exception(type(error), error, frames))
            return lines if HEAD in lines else HEAD + lines


        def fail(error, sure):
            tell(failure=text(error), sure=sure)


        def located():
            """The source of the program and its file's name; None where there is no source."""
            if TASK["kind"] == "script":
                with io.open(TASK["target"], "rb") as file:
                    return file.read(), TASK["target"], None
            name = TASK["target"]
            spec = importlib.util.find_spec(name)
            if spec is None:
                raise ModuleNotFoundError("No module named %r" % name, name=name)
            if spec.submodule_search_locations is not None:
                spec = importlib.util.find_spec(name + ".__main__")
                if spec is None:
                    raise ImportError("%r is a package and has no __main__ to be run" % name)
            return spec.loader.get_source(spec.name), spec.origin, spec


        def main():
            os.environ["PYTHONPATH"] = os.pathsep.join(TASK["path"])
            sys.path[:] = [TASK["first"]] + TASK["path"] + sys.path[1:]
            sys.argv = [TASK["target"]] + TASK["arguments"]
            try:
                from pyflink import java_gateway
                java_gateway.get_gateway = no_gateway
            except BaseException:
                pass
            program = type(sys)("__main__")
            sys.modules["__main__"] = program
            try:
                source, filename, spec = located()
            except BaseException as error:
                return fail(error, True)
            if source is None:
                return tell(unreadable=filename)
            sys.argv[0] = filename
            program.__dict__.update(__file__=filename, __builtins__=builtins, __spec__=spec)
            program.__package__ = None if spec is None else spec.parent
            try:
                tree = ast.parse(source, filename)
                compile(source, filename, "exec", dont_inherit=True)
            except (SyntaxError, ValueError) as error:
                return fail(error.with_traceback(None), True)
            rehearsal = Rehearsal(tree, filename, program.__dict__)
            rehearsal.run()
            tell(statements=rehearsal.statements)


        DRIVER = sys.modules["__main__"]
        tell(python="%d.%d.%d" % sys.version_info[:3])
        main()
        tell(end=True)
        RESULT.close()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(0)
        """#
}
