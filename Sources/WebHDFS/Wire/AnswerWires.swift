import HadoopREST

/// Whether something was done: operations that did nothing say so with status 200.
struct BooleanWire: Decodable {
    let boolean: Bool
}

struct PathWire: Decodable {
    let path: String
    enum CodingKeys: String, CodingKey { case path = "Path" }
}

/// Where to send or get a file's bytes, of a NameNode that was asked not to redirect.
struct LocationWire: Decodable {
    let location: String
    enum CodingKeys: String, CodingKey { case location = "Location" }
}
