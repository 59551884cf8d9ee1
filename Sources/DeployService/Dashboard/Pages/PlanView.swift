import Diagnostics
import FlinkConfiguration
import FlinkDeployment
import HadoopRecords

/// A plan for a person to read: what YARN is told, what is staged, the configuration with where each value is from.
struct PlanView: Sendable {
    /// Keys whose values are the program's arguments, which may hold secrets, and are shown with the request.
    private static let hidden = "$internal."

    private let plan: DeploymentPlan
    private let paths: OwnPaths

    /// - Parameter plan: is shown without its secrets.
    init(_ plan: DeploymentPlan, hiding paths: OwnPaths) {
        self.plan = plan.redacted
        self.paths = paths
    }

    var html: HTML {
        pieces {
            tag("section", .class("card"), .label("What YARN is told")) {
                tag("h2", text: "What YARN is told")
                FactList([
                    ("Name", plan.name), ("Flink", plan.version.description), ("User", plan.user),
                    ("Queue", plan.queue ?? "the default"), ("Tags", plan.tags.joined(separator: ", ")),
                    ("JobManager", size(plan.resource)), ("TaskManager", plan.taskManager.map(size)),
                    ("Attempts", String(plan.maxAppAttempts)),
                ]).html()
            }
            staged
            configuration
        }
    }

    private func size(_ resource: Resource) -> String {
        "\(Wording.memory(resource.memory)), \(Wording.count(resource.vCores, "vcore"))"
    }

    private var staged: HTML {
        tag("details", .class("card")) {
            tag("summary") {
                tag("h2", text: "Files")
                tag(
                    "span", .class("muted"), text: "\(plan.staged.count) to upload, \(describe(bytes: plan.uploadSize))"
                )
            }
            tag("ul", .class("plain-list")) {
                for resource in plan.staged {
                    tag("li") {
                        tag("code", text: resource.key)
                        tag("span", .class("sub"), text: describe(bytes: resource.size))
                    }
                }
            }
        }
    }

    private var configuration: HTML {
        let entries = plan.configuration.entries.filter { !$0.key.hasPrefix(Self.hidden) }.sorted { $0.key < $1.key }
        return tag("details", .class("card"), .flag("open", entries.count <= 60)) {
            tag("summary") {
                tag("h2", text: "Configuration")
                tag("span", .class("muted"), text: Wording.count(entries.count, "value"))
            }
            tag("table", .class("cards configuration")) {
                tag("thead") {
                    tag("tr") {
                        for title in ["Key", "Value", "From"] {
                            tag("th", HTMLAttribute("scope", "col"), text: title)
                        }
                    }
                }
                tag("tbody") {
                    for (key, entry) in entries {
                        tag("tr") {
                            tag("th", HTMLAttribute("scope", "row"), .class("name")) { tag("code", text: key) }
                            tag("td", HTMLAttribute("data-label", "Value")) {
                                tag("code", text: paths.hidden(in: text(entry.value)))
                            }
                            tag("td", HTMLAttribute("data-label", "From"), .class("muted"), text: place(entry.origin))
                        }
                    }
                }
            }
        }
    }

    private func text(_ value: FlinkConfiguration.Value) -> String {
        switch value {
        case .text(let text): text
        case .list(let items): items.joined(separator: ", ")
        case .map(let pairs): pairs.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        }
    }

    /// A page names no folders of the service's machine.
    private func place(_ origin: Origin) -> String {
        if case .file(let path, let line) = origin {
            return "\(path.split(separator: "/").last.map(String.init) ?? path) line \(line)"
        }
        return paths.hidden(in: origin.description)
    }
}
