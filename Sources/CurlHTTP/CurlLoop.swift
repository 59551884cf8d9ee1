import CCurl
import Diagnostics

/// The client's thread: it alone touches libcurl's handles.
final class CurlLoop {
    private let options: HTTPClientOptions
    private let mailbox: CurlMailbox
    private let multi: UnsafeMutableRawPointer
    private var running: [CurlOrder.ID: CurlTransfer] = [:]
    /// Orders for which there is no connection yet; their time limits have not begun.
    private var waiting: [CurlOrder] = []
    private var cookies: CurlCookies?
    private var isStopped = false

    private init?(_ options: HTTPClientOptions, _ mailbox: CurlMailbox) {
        CurlLibrary.start()
        guard let multi = curl_multi_init() else { return nil }
        self.options = options
        self.mailbox = mailbox
        self.multi = multi
        cookies = options.negotiate ? CurlCookies() : nil
        curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, options.maximumConnections)
    }

    /// Works until it is told to stop.
    static func run(_ options: HTTPClientOptions, _ mailbox: CurlMailbox) {
        guard let loop = CurlLoop(options, mailbox) else { return mailbox.refuse() }
        mailbox.attach(loop.multi)
        while true {
            loop.obey()
            if loop.isStopped { break }
            loop.work()
            curl_multi_poll(loop.multi, nil, 0, 60_000, nil)
        }
        mailbox.detach()
        loop.close()
    }

    private func obey() {
        for command in mailbox.takeAll() {
            switch command {
            case .start(let order): waiting.append(order)
            case .cancel(let id): cancel(id)
            case .resume(let id):
                if let transfer = running[id] { curl_easy_pause(transfer.easy.handle, CURLPAUSE_CONT) }
            case .stop: isStopped = true
            }
        }
    }

    private func work() {
        repeat {
            while running.count < options.maximumConnections, !waiting.isEmpty { start(waiting.removeFirst()) }
            var count: Int32 = 0
            curl_multi_perform(multi, &count)
        } while reap() && !waiting.isEmpty
    }

    private func start(_ order: CurlOrder) {
        do {
            let transfer = try CurlTransfer(order, options)
            cookies?.share(with: transfer)
            guard curl_multi_add_handle(multi, transfer.easy.handle) == CURLM_OK else {
                throw DeployError(.defect, "libcurl takes no more transfers")
            }
            running[order.id] = transfer
        } catch {
            order.finish(error)
        }
    }

    /// Ends the transfers that libcurl is done with.
    ///
    /// - Returns: whether there were any.
    private func reap() -> Bool {
        var rest: Int32 = 0
        var found = false
        while let message = curl_multi_info_read(multi, &rest) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            let code = message.pointee.data.result
            var context: UnsafeMutableRawPointer?
            curl_get_pointer(handle, CURLINFO_PRIVATE, &context)
            guard let transfer = CurlTransfer.of(context) else { continue }
            remove(transfer)
            transfer.finish(code)
            found = true
        }
        return found
    }

    private func cancel(_ id: CurlOrder.ID) {
        if let transfer = running[id] {
            remove(transfer)
            transfer.finish(CancellationError())
        } else if let index = waiting.firstIndex(where: { $0.id == id }) {
            waiting.remove(at: index).finish(CancellationError())
        }
    }

    private func remove(_ transfer: CurlTransfer) {
        curl_multi_remove_handle(multi, transfer.easy.handle)
        running[transfer.order.id] = nil
    }

    private func close() {
        for id in running.keys + waiting.map(\.id) { cancel(id) }
        cookies = nil
        curl_multi_cleanup(multi)
    }
}

@available(*, unavailable)
extension CurlLoop: Sendable {}
