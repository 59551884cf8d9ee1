import HTTPServing

/// Asks for a token.
struct SignInPage: Sendable {
    /// Why it is asked again; nil at the first time.
    var problem: String?
    /// The page that was asked for.
    var next: String

    private static let path = "/login"

    /// The address of this page, from which another one is reached.
    static func address(leadingTo request: HTTPServerRequest) -> String {
        guard request.method == .get, request.rawPath != "/" else { return path }
        let target = request.rawPath + (request.rawQuery.map { "?" + $0 } ?? "")
        return path + "?next=" + QueryText.encoded(target)
    }

    /// Only paths of this service are led to.
    static func safe(_ next: String?) -> String {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"),
            !next.unicodeScalars.contains(where: { $0.value <= 32 || $0.value >= 127 })
        else { return "/" }
        return next
    }

    var frame: PageFrame {
        PageFrame(title: "Sign in") {
            tag("section", .class("sign-in")) {
                void(
                    "img", HTMLAttribute("src", Asset.icon.path), HTMLAttribute("alt", ""), HTMLAttribute("width", "56")
                )
                tag("h1", text: "Sign in to Bobbin")
                problem.map {
                    tag("p", .class("callout bad"), HTMLAttribute("role", "alert"), text: Wording.sentence($0))
                }
                form
                tag("p", .class("muted")) {
                    "The service printed a token at its first start. Its operator makes others with "
                    tag("code", text: "bobbin token add NAME")
                    "."
                }
            }
        }
    }

    private var form: HTML {
        tag("form", HTMLAttribute("method", "post"), HTMLAttribute("action", Self.path)) {
            void("input", .type("hidden"), .name("next"), .value(next))
            // Keepers of passwords keep them under a name.
            void(
                "input", .name("user"), .value("bobbin"), HTMLAttribute("autocomplete", "username"), .flag("hidden"))
            tag("label", HTMLAttribute("for", "token"), text: "Token")
            void(
                "input", .id("token"), .name("token"), .type("password"),
                HTMLAttribute("autocomplete", "current-password"),
                .flag("required"), .flag("autofocus"), HTMLAttribute("spellcheck", "false"))
            tag("button", .class("button primary"), text: "Sign in")
        }
    }
}
