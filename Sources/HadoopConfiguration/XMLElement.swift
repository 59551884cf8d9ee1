/// An element of an XML file as a value, without namespaces: only local names count in Hadoop's files.
struct XMLElement: Hashable, Sendable {
    enum Node: Hashable, Sendable {
        case element(XMLElement)
        /// Character data, from CDATA sections as well.
        case text(String)
    }

    let name: String
    /// Where its start tag ends; lines count from 1.
    let line: Int
    let attributes: [String: String]
    let children: [Node]
}
