/// What was seen inside the program's jar.
package struct JarFacts: Hashable, Sendable, Codable {
    /// `program-class` or `Main-Class` of the manifest.
    package var manifestMainClass: String?
    /// Whether the jar holds the class that is to run; nil where that was not looked at.
    package var holdsMainClass: Bool?
    /// Whether it brings what runs Python functions; nil where that was not looked at.
    package var holdsPythonDriver: Bool?
    /// The first release of Java that runs the class that is to run; nil where the jar does not hold it.
    package var mainClassJava: Int?

    package init(
        manifestMainClass: String?, holdsMainClass: Bool?, holdsPythonDriver: Bool? = nil, mainClassJava: Int? = nil
    ) {
        self.manifestMainClass = manifestMainClass
        self.holdsMainClass = holdsMainClass
        self.holdsPythonDriver = holdsPythonDriver
        self.mainClassJava = mainClassJava
    }
}
