/// Fields of the form for a new deployment, each with its label.
struct FormFields: Sendable {
    let form: DeploymentForm

    func text(_ name: String, _ title: String, _ placeholder: String, note: String? = nil) -> HTML {
        field(name, title, note: note) {
            void(
                "input", .id("f-" + name), .name(name), .value(form[name]), HTMLAttribute("placeholder", placeholder),
                HTMLAttribute("spellcheck", "false"), HTMLAttribute("autocomplete", "off"),
                HTMLAttribute("aria-describedby", note == nil ? nil : "n-" + name))
        }
    }

    func lines(_ name: String, _ title: String, _ placeholder: String, rows: Int) -> HTML {
        field(name, title) {
            // A text that begins with a line break would lose it.
            tag(
                "textarea", .id("f-" + name), .name(name), HTMLAttribute("rows", String(rows)),
                HTMLAttribute("placeholder", placeholder), HTMLAttribute("spellcheck", "false"), text: "\n" + form[name]
            )
        }
    }

    func select(_ name: String, _ title: String, _ options: [String]) -> HTML {
        field(name, title) {
            tag("select", .id("f-" + name), .name(name)) {
                for option in options {
                    tag("option", .flag("selected", option == form[name]), text: option)
                }
            }
        }
    }

    private func field(_ name: String, _ title: String, note: String? = nil, @HTMLBuilder _ content: () -> HTML) -> HTML
    {
        tag("div", .class("field")) {
            tag("label", HTMLAttribute("for", "f-" + name), text: title)
            content()
            note.map { tag("p", .class("sub"), .id("n-" + name), text: $0) }
        }
    }
}
