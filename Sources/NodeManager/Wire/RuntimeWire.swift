/// The bean `java.lang:type=Runtime` of a JVM.
struct RuntimeWire: Decodable {
    /// `1.8` of Java 8, `17` of Java 17.
    let specVersion: String?

    enum CodingKeys: String, CodingKey { case specVersion = "SpecVersion" }
}
