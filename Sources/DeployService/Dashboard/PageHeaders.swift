import HTTPServing

/// What every page tells the browser: to load nothing from elsewhere, to run nothing that stands in the page itself, to
/// be part of no other site's page, and to keep nothing.
///
/// The referrer is sent to this service alone; without one a browser would not say either where a form comes from.
enum PageHeaders {
    static let all: HTTPServerHeaders = [
        "Cache-Control": "no-store",
        "Content-Security-Policy":
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
    ]
}
