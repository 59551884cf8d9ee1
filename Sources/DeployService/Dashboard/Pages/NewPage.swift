import Diagnostics

/// The form for a new deployment.
struct NewPage: Sendable {
    let form: DeploymentForm
    let clusters: [String]
    let flinks: [String]
    /// The application ids of sessions that run.
    let sessions: [String]
    let visitor: Visitor
    /// Why it cannot be planned; nil at the first time.
    var problem: ProblemDocument?

    var frame: PageFrame {
        PageFrame(title: "New deployment", place: .new) {
            tag("h1", text: "New deployment")
            tag("p", .class("muted lead"), text: "It is planned first: nothing is sent before you have seen the plan.")
            problem.map { problem in
                tag("div", .class("callout bad"), HTMLAttribute("role", "alert")) {
                    tag("p", .class("lead"), text: Wording.sentence(problem.detail))
                    problem.hint.map { tag("p", text: Wording.sentence($0)) }
                }
            }
            tag("form", .class("new"), HTMLAttribute("method", "post"), HTMLAttribute("action", "/new"), .id("new")) {
                visitor.field
                whatAndWhere
                program
                resources
                more
                tag("div", .class("actions sticky")) {
                    tag("button", .class("button primary"), .name("step"), .value("plan"), text: "Plan it")
                }
            }
        }
    }

    private var fields: FormFields { FormFields(form: form) }

    private var whatAndWhere: HTML {
        tag("fieldset", .class("card")) {
            tag("legend", text: "What and where")
            tag("div", .class("grid")) {
                fields.select("kind", "Kind", ["application", "session", "job"])
                if clusters.count > 1 { fields.select("cluster", "Cluster", clusters) }
                if flinks.count > 1 { fields.select("flinkVersion", "Flink", flinks) }
                fields.text("name", "Name", "the program's")
                fields.text("queue", "Queue", "the default one")
                fields.text("session", "Session of a job", sessions.first ?? "application_1795246195732_0012")
            }
        }
    }

    private var program: HTML {
        tag("fieldset", .class("card")) {
            tag("legend", text: "Program")
            drop
            fields.text(
                "program", "Jar or Python script", "hdfs:///apps/clicks.jar",
                note: "A path in HDFS, or a file that was dropped above. A session has none.")
            tag("div", .class("grid")) {
                fields.text("class", "Main class", "the jar's own")
                fields.text("environment", "Python environment", "hdfs:///envs/etl.zip")
            }
            fields.lines("arguments", "Arguments", "one a line", rows: 3)
        }
    }

    private var drop: HTML {
        tag("div", .class("drop needs-script"), .id("drop")) {
            tag("p") {
                tag("label", HTMLAttribute("for", "pick"), .class("button small"), text: "Choose files")
                void("input", .type("file"), .id("pick"), .flag("multiple"), .class("visually-hidden"))
                tag("span", text: " or drop them here: a jar, a script, files to ship")
            }
            tag("ul", .class("uploads"), .id("uploads"), HTMLAttribute("aria-live", "polite")) { .empty }
        }
    }

    private var resources: HTML {
        tag("fieldset", .class("card")) {
            tag("legend", text: "Resources and configuration")
            tag("div", .class("grid")) {
                fields.text("parallelism", "Parallelism", "1")
                fields.text("taskManagerMemory", "Memory of a TaskManager", "1728m")
                fields.text("slots", "Slots of a TaskManager", "1")
            }
            fields.lines(
                "configuration", "More of Flink's configuration", "jobmanager.memory.process.size: 1g", rows: 4)
        }
    }

    private var more: HTML {
        let names = ["files", "ship", "tags", "savepoint", "deadline"]
        return tag("details", .class("card"), .flag("open", names.contains { !form[$0].isEmpty }), .id("more")) {
            tag("summary") { tag("h2", text: "Files beside it, savepoint, tags") }
            fields.lines("files", "Python files", "one a line: modules and packages of the program", rows: 2)
            fields.lines("ship", "Files to ship", "one a line", rows: 2)
            fields.text(
                "savepoint", "Start from a savepoint or checkpoint", "hdfs:///savepoints/savepoint-3f2c9d-0a1b2c3d4e5f")
            tag("label", .class("check")) {
                void(
                    "input", .type("checkbox"), .name("allowNonRestored"), .value("yes"),
                    .flag("checked", !form["allowNonRestored"].isEmpty))
                "State that the program no longer has may be left out"
            }
            tag("div", .class("grid")) {
                fields.text("tags", "Tags", "team-a, nightly")
                fields.text("deadline", "Deadline", "10m")
            }
        }
    }
}
