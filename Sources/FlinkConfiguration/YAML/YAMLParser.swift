private import CYAML
import Diagnostics

/// libyaml's parser over a text in memory. Only this file knows libyaml.
struct YAMLParser: ~Copyable {
    /// libyaml keeps a pointer into both: they must not move, and are freed together.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter text: UTF-8, with or without a byte order mark.
    init(_ text: [UInt8]) {
        input = .allocate(capacity: max(text.count, 1))
        _ = input.update(fromContentsOf: text)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // It fails only where memory is out, where Swift's own allocations end the process too.
        precondition(yaml_parser_initialize(parser) == 1)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// - Throws: ``YAMLFailure``.
    mutating func next() throws(YAMLFailure) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { yaml_event_delete(&event) }
        let line = event.start_mark.line + 1
        let data = event.data
        return switch event.type {
        case YAML_DOCUMENT_START_EVENT: YAMLEvent(kind: .documentStart, tag: nil, anchor: nil, line: line)
        case YAML_STREAM_END_EVENT: YAMLEvent(kind: .streamEnd, tag: nil, anchor: nil, line: line)
        case YAML_ALIAS_EVENT:
            YAMLEvent(kind: .alias(text(data.alias.anchor) ?? ""), tag: nil, anchor: nil, line: line)
        case YAML_SCALAR_EVENT:
            YAMLEvent(
                kind: .scalar(
                    text: String(
                        decoding: UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length),
                        as: UTF8.self
                    ), isPlain: data.scalar.style == YAML_PLAIN_SCALAR_STYLE),
                tag: text(data.scalar.tag), anchor: text(data.scalar.anchor), line: line)
        case YAML_SEQUENCE_START_EVENT:
            YAMLEvent(
                kind: .sequenceStart, tag: text(data.sequence_start.tag), anchor: text(data.sequence_start.anchor),
                line: line)
        case YAML_MAPPING_START_EVENT:
            YAMLEvent(
                kind: .mappingStart, tag: text(data.mapping_start.tag), anchor: text(data.mapping_start.anchor),
                line: line)
        default: YAMLEvent(kind: .other, tag: nil, anchor: nil, line: line)
        }
    }

    private func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        bytes.map { String(cString: $0) }
    }

    /// libyaml's words never hold a value of the file.
    private func failure() -> YAMLFailure {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        let context = parser.pointee.context.map { String(cString: $0) + ": " } ?? ""
        let isReader = parser.pointee.error == YAML_READER_ERROR
        let line = isReader ? lines(before: parser.pointee.problem_offset) : parser.pointee.problem_mark.line
        return YAMLFailure(line: line + 1, reason: context + problem)
    }

    private func lines(before offset: Int) -> Int {
        input.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    }
}

/// A text that is no YAML, or none that is taken here.
struct YAMLFailure: Error, Hashable {
    /// Counts from 1.
    let line: Int
    let reason: String
}
