import Testing

@testable import DeployService

@Suite struct HTMLTests {
    @Test func everyTextIsEscaped() {
        let nasty = "<script>alert('x' & \"y\")</script>\0"
        let page = tag("p", HTMLAttribute("title", nasty)) {
            nasty
            tag("b", text: nasty)
            [HTML(nasty)]
        }
        let escaped = "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;"
        #expect(page.markup == "<p title=\"\(escaped)\">\(escaped)<b>\(escaped)</b>\(escaped)</p>")
    }

    @Test func attributesWithoutAValueAreLeftOut() {
        #expect(void("input", .name("a"), .value(nil), .flag("checked", false)).markup == "<input name=\"a\">")
        #expect(void("input", .flag("checked")).markup == "<input checked=\"\">")
    }

    @Test(arguments: [
        ("/history?state=failed", true), ("#content", true), ("http://worker3:33421", true), ("HTTPS://a/b", true),
        ("javascript:alert(1)", false), ("//elsewhere.example/", false), ("data:text/html,x", false),
        ("history", false),
    ])
    func onlyPathsAndWebPagesAreLinkedTo(_ address: String, _ isKept: Bool) {
        #expect(tag("a", .href(address), text: "x").markup.contains("href") == isKept)
    }

    @Test func queriesAreEncoded() {
        let address = QueryText.address("/a", ["name": "ü & <b>=+", "empty": "", "none": nil, "last": "x"])
        #expect(address == "/a?name=%C3%BC%20%26%20%3Cb%3E%3D%2B&last=x")
    }
}
