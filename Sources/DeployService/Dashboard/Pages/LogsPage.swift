import DeployEngine
import Diagnostics
import HadoopRecords
import NodeManager

/// The log files of a deployment, and one of them, which is followed where there is a script.
struct LogsPage: Sendable {
    let document: DeploymentDocument
    /// nil where there are none.
    let view: LogView?
    let mayAct: Bool

    private var path: String { "/deployments/\(document.id)/logs" }

    var frame: PageFrame {
        PageFrame(
            title: "Logs of \(document.name)",
            events: document.state.isLast ? nil : "/api/v1/deployments/\(document.id)/events?after=0"
        ) {
            DeploymentHead(document: document, tab: .logs, mayAct: mayAct).html
            if let view, !view.containers.isEmpty {
                tag("div", .class("log-columns")) {
                    files(view)
                    if let shown = view.shown {
                        log(shown)
                    } else {
                        tag("div", .class("empty")) { tag("p", text: "There is no such file.") }
                    }
                }
            } else {
                tag("div", .class("empty"), .id("no-logs"), .flag("data-reload")) {
                    tag(
                        "p",
                        text: document.applicationID == nil
                            ? "It has no application, and so no logs." : "There are no logs yet, or no longer.")
                }
            }
        }
    }

    private func files(_ view: LogView) -> HTML {
        tag("nav", .class("log-files"), .label("Log files")) {
            for container in view.containers {
                tag("h2") {
                    title(of: container.role)
                    tag("span", .class("sub"), text: "…" + container.container.text.suffix(9))
                }
                tag("ul") { for file in container.files { link(container, file.name, file.size, view.shown) } }
            }
        }
    }

    private func title(of role: LoggedContainer.Role) -> String {
        switch role {
        case .jobManager: "JobManager"
        case .taskManager: "TaskManager"
        case .unknown: "Container"
        }
    }

    private func link(_ container: LoggedContainer, _ file: String, _ size: Int64, _ shown: LogView.Shown?) -> HTML {
        let id = container.container.text
        let isHere = shown?.container == id && shown?.file == file
        return tag("li") {
            tag(
                "a", .href(QueryText.address(path, ["container": id, "file": file])),
                HTMLAttribute("aria-current", isHere ? "true" : nil)
            ) {
                tag("span", text: file)
                tag("span", .class("sub"), text: describe(bytes: size))
            }
        }
    }

    private func log(_ shown: LogView.Shown) -> HTML {
        let source = QueryText.address(
            "/api/v1/deployments/\(document.id)/logs", ["container": shown.container, "file": shown.file])
        return tag("section", .class("log"), .label(shown.file)) {
            tag("div", .class("log-bar")) {
                tag("b", text: shown.file)
                tag(
                    "span", .class("muted"), .id("log-note"), HTMLAttribute("role", "status"),
                    text: "the last \(LogView.lines) lines at the most")
                tag("label", .class("check needs-script")) {
                    void("input", .type("checkbox"), .id("log-follow"), .flag("checked", !document.state.isLast))
                    "Follow"
                }
                tag("label", .class("check needs-script")) {
                    void("input", .type("checkbox"), .id("log-wrap"))
                    "Wrap"
                }
                tag("a", .href(source + "&offset=0"), HTMLAttribute("download", shown.file), text: "Download")
            }
            tag(
                "pre", .id("log"), HTMLAttribute("tabindex", "0"), .label("Content of \(shown.file)"),
                HTMLAttribute("data-source", source), HTMLAttribute("data-offset", String(shown.end))
            ) {
                HTML(LogLine.lines(of: shown.text).map(\.html))
            }
        }
    }
}
