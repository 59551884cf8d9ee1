import CXML2
import Diagnostics
import LocalFiles

extension XMLElement {
    private static let library: Void = xmlInitParser()

    /// Reads a document from its bytes: no other file, no network, no entities but the five of XML.
    ///
    /// - Parameter path: names the file in errors.
    /// - Throws: ``DeployError`` `configurationMalformed` with file and line.
    init(parsing bytes: [UInt8], path: LocalPath) throws(DeployError) {
        _ = Self.library
        var fault = cxml2_fault()
        let document = bytes.withUnsafeBytes { buffer in
            cxml2_parse(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), &fault)
        }
        defer { xmlFreeDoc(document) }
        guard let document, let root = xmlDocGetRootElement(document) else {
            throw Self.failure(fault, empty: bytes.isEmpty, path)
        }
        do throws(UnknownEntity) {
            self = try Self(root)
        } catch {
            throw DeployError(
                .configurationMalformed, "\(path) line \(error.line): &\(error.name); is no entity of XML",
                hint: "Write &amp; for an ampersand")
        }
    }

    private struct UnknownEntity: Error {
        let name: String
        let line: Int
    }

    private init(_ node: xmlNodePtr) throws(UnknownEntity) {
        name = String(cString: node.pointee.name)
        line = max(1, Int(xmlGetLineNo(node)))
        var attributes: [String: String] = [:]
        var attribute = node.pointee.properties
        while let current = attribute {
            if let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1) {
                attributes[String(cString: current.pointee.name)] = String(cString: value)
                cxml2_free(value)
            } else {
                attributes[String(cString: current.pointee.name)] = ""
            }
            attribute = current.pointee.next
        }
        self.attributes = attributes
        var children: [Node] = []
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE:
                children.append(.element(try Self(current)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = current.pointee.content { children.append(.text(String(cString: content))) }
            case XML_ENTITY_REF_NODE:
                throw UnknownEntity(name: String(cString: current.pointee.name), line: line)
            default:
                break
            }
            child = current.pointee.next
        }
        self.children = children
    }

    private static func failure(_ fault: cxml2_fault, empty: Bool, _ path: LocalPath) -> DeployError {
        var fault = fault
        let text = withUnsafeBytes(of: &fault.message) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        let place = "\(path) line \(max(1, fault.line))"
        if fault.declares_entity != 0 {
            return DeployError(
                .configurationMalformed, "\(place) declares the entity \"\(text)\", which is refused",
                hint: "Include another file with <xi:include href=\"...\"/> instead")
        }
        let reason = empty ? "the file is empty" : text.isEmpty ? "no XML" : javaTrimmed(text)
        return DeployError(
            .configurationMalformed, "\(place): \(reason)", hint: "Hadoop refuses to read this file as well")
    }
}
