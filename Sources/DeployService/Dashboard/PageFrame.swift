import Ledger

/// What is around every page: its head, the way to the other pages, who is signed in.
struct PageFrame: Sendable {
    enum Place: Sendable {
        case overview, history, new
    }

    let title: String
    var place: Place?
    /// The stream of events after which the page is looked at again; nil for a page that does not change.
    var events: String?
    private let content: HTML

    init(title: String, place: Place? = nil, events: String? = nil, @HTMLBuilder _ content: () -> HTML) {
        self.title = title
        self.place = place
        self.events = events
        self.content = content()
    }

    /// - Parameter visitor: nil where nobody is signed in, or it is not known who.
    func html(_ visitor: Visitor?) -> String {
        let page = tag("html", HTMLAttribute("lang", "en")) {
            tag("head") { head(visitor) }
            tag("body", HTMLAttribute("data-events", events)) {
                tag("a", .class("skip"), .href("#content"), text: "Skip to the content")
                visitor.map(header)
                tag("main", .id("content"), HTMLAttribute("tabindex", "-1")) { content }
            }
        }
        return "<!doctype html>\n" + page.markup + "\n"
    }

    private func head(_ visitor: Visitor?) -> HTML {
        pieces {
            void("meta", HTMLAttribute("charset", "utf-8"))
            void("meta", .name("viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1"))
            void("meta", .name("color-scheme"), HTMLAttribute("content", "light dark"))
            visitor.map { void("meta", .name("csrf-token"), HTMLAttribute("content", $0.csrf)) }
            tag("title", text: "\(title) · Bobbin")
            void("link", HTMLAttribute("rel", "icon"), .href(Asset.icon.path), .type("image/svg+xml"))
            void("link", HTMLAttribute("rel", "stylesheet"), .href(Asset.style.path))
            tag("script", HTMLAttribute("src", Asset.script.path), .flag("defer")) { .empty }
        }
    }

    private func header(_ visitor: Visitor) -> HTML {
        tag("header", .class("top")) {
            tag("a", .href("/"), .class("brand")) {
                void(
                    "img", HTMLAttribute("src", Asset.icon.path), HTMLAttribute("alt", ""), HTMLAttribute("width", "28")
                )
                "Bobbin"
            }
            tag("nav", .label("Pages")) {
                link("/", "Overview", .overview)
                link("/history", "History", .history)
            }
            tag("div", .class("top-end")) {
                tag("span", .class("live"), .id("live"), HTMLAttribute("role", "status"), .flag("hidden")) { .empty }
                if visitor.principal.has(.operator) { newLink }
                whoIsIn(visitor)
            }
        }
    }

    private var newLink: HTML {
        tag(
            "a", .href("/new"), .class("button primary small"),
            HTMLAttribute("aria-current", place == .new ? "page" : nil)
        ) {
            "New"
            tag("span", .class("wide"), text: "\u{a0}deployment")
        }
    }

    private func link(_ path: String, _ text: String, _ here: Place) -> HTML {
        tag("a", .href(path), HTMLAttribute("aria-current", place == here ? "page" : nil), text: text)
    }

    private func whoIsIn(_ visitor: Visitor) -> HTML {
        tag("form", HTMLAttribute("method", "post"), HTMLAttribute("action", "/logout"), .class("who")) {
            visitor.field
            tag("span", .class("who-name")) {
                tag("b", text: visitor.principal.name)
                tag("span", .class("muted"), text: visitor.principal.role.rawValue)
            }
            tag("button", .class("plain"), text: "Sign out")
        }
    }
}

extension Visitor {
    /// What every form has in it.
    var field: HTML { void("input", .type("hidden"), .name(ForgeryGuard.field), .value(csrf)) }
}
