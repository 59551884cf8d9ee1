import Diagnostics
import FoundationEssentials

/// What the receiver of a notification reads.
package enum NotificationShape: String, Sendable, CaseIterable {
    /// All of it: the event, the deployment, and the text.
    case json
    /// Incoming webhooks of chats take a text each in their own wrapping.
    case slack, dingtalk, feishu

    func body(_ notification: Notification) throws -> [UInt8] {
        let text = JSONValue.text(notification.text)
        let encoder = JSONEncoder.documents()
        return switch self {
        case .json: Array(try encoder.encode(notification))
        case .slack: Array(try encoder.encode(["text": text]))
        case .dingtalk:
            Array(try encoder.encode(["msgtype": .text("text"), "text": JSONValue.object(["content": text])]))
        case .feishu:
            Array(try encoder.encode(["msg_type": .text("text"), "content": JSONValue.object(["text": text])]))
        }
    }

    /// What an answer says of a notification that the receiver has not taken although the status is one of success:
    /// DingTalk's and Feishu's robots tell their errors by a number in the body.
    func refusal(in body: [UInt8]) -> String? {
        let member: String
        switch self {
        case .json, .slack: return nil
        case .dingtalk: member = "errcode"
        case .feishu: member = "code"
        }
        guard case .object(let members)? = try? JSONDecoder().decode(JSONValue.self, from: Data(body)),
            case .integer(let code)? = members[member], code != 0
        else { return nil }
        return "\(member) \(code)"
    }
}
