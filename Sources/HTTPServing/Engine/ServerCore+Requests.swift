import CMicroHTTPD

// What the server's thread does with a request: each function is one call of the library.
extension ServerCore {
    /// The library's time limit in seconds, rounded up.
    var idleSeconds: UInt32 { UInt32(clamping: max(1, Int64((options.limits.idle / .seconds(1)).rounded(.up)))) }

    /// The headers are there.
    func begin(
        _ context: RequestContext, _ connection: OpaquePointer, _ method: HTTPServerMethod
    ) -> MHD_Result {
        guard let record = ServerCore.record(of: connection) else { return .NO }
        record.begin()
        let reader = RequestReader(connection: connection)
        let headers = reader.headers()
        let target = RequestTarget(context.target)
        let gate = ConnectionGate(connection)
        func request(_ segments: [String], _ query: HTTPServerQuery, _ body: HTTPServerBody) -> HTTPServerRequest {
            HTTPServerRequest(
                method: method, rawPath: target.rawPath, rawQuery: target.rawQuery, segments: segments, query: query,
                headers: headers, clientAddress: reader.clientAddress(), isSecure: options.tls != nil, body: body)
        }
        let framing: RequestFraming
        do {
            framing = try RequestFraming(headers)
        } catch {
            return refuse(error, request([], HTTPServerQuery(), HTTPServerBody()), connection)
        }
        let body =
            framing.hasBody
            ? HTTPServerBody(
                announced: framing.length, limit: options.limits.body,
                buffer: BodyBuffer(capacity: options.limits.buffer) { gate.resume() }) : HTTPServerBody()
        let parsed = Result { () throws(HTTPRefusal) in (try target.segments(), try target.query()) }
        let (segments, query) = (try? parsed.get()) ?? ([], HTTPServerQuery())
        let exchange = Exchange(request(segments, query, body), gate, record, options.limits)
        guard exchanges.add(exchange) else { return refuse(.stopping, exchange.request, connection) }
        context.exchange = exchange
        context.phase = framing.hasBody ? .head(isAsking: framing.isAsking) : .body
        if case .failure(let refusal) = parsed {
            exchange.answer(with: explain(refusal, exchange.request))
        } else {
            exchange.start(respond, explain)
        }
        guard framing.hasBody else { return .YES }
        return decide(context, connection, isAsking: framing.isAsking)
    }

    /// Nobody has asked for the body yet: either somebody does, or it is not needed.
    func decide(_ context: RequestContext, _ connection: OpaquePointer, isAsking: Bool) -> MHD_Result {
        guard let exchange = context.exchange else { return .NO }
        let body = exchange.request.body
        while true {
            if let answer = exchange.answer {
                if !isAsking, let length = body.announced, length <= RequestContext.smallBody { break }
                return send(answer, exchange, connection)
            }
            if body.buffer.isWanted { break }
            if exchange.gate.suspend(unless: { exchange.answer != nil || body.buffer.isWanted }) { return .YES }
        }
        context.phase = .body
        return .YES
    }

    /// A piece of the body is there.
    func take(_ piece: UnsafeRawBufferPointer, of exchange: Exchange, left: UnsafeMutablePointer<Int>) -> MHD_Result {
        let buffer = exchange.request.body.buffer
        while true {
            switch buffer.offer(piece) {
            case .taken:
                left.pointee = 0
                return .YES
            case .unwanted: return .NO
            case .full: if exchange.gate.suspend(unless: { buffer.hasRoom }) { return .YES }
            }
        }
    }

    /// The body is whole, or there is none.
    func conclude(_ exchange: Exchange, _ connection: OpaquePointer) -> MHD_Result {
        exchange.request.body.buffer.finish()
        while true {
            if let answer = exchange.answer { return send(answer, exchange, connection) }
            if exchange.gate.suspend(unless: { exchange.answer != nil }) { return .YES }
        }
    }

    private func send(_ answer: HTTPServerResponse, _ exchange: Exchange, _ connection: OpaquePointer) -> MHD_Result {
        if case .nothing = answer.content { return .NO }
        if case .events = answer.content { mhd_set_timeout(connection, 0) }
        if let response = LibraryResponse.make(answer, exchange) {
            return response.queue(connection, status: answer.status) ? .YES : .NO
        }
        note("the answer to \(exchange.request.method) \(exchange.request.rawPath) cannot be sent")
        exchange.stream?.close()
        return fail(connection)
    }

    /// Answers at once, and ends the connection after it: what follows on it is in doubt.
    private func refuse(
        _ refusal: HTTPRefusal, _ request: HTTPServerRequest, _ connection: OpaquePointer
    ) -> MHD_Result {
        let answer = explain(refusal, request)
        guard case .bytes = answer.content, let response = LibraryResponse.make(answer, nil) else {
            return fail(connection)
        }
        return response.queue(connection, status: answer.status) ? .YES : .NO
    }

    private func fail(_ connection: OpaquePointer) -> MHD_Result {
        guard let response = LibraryResponse.make(HTTPServerResponse(500), nil) else { return .NO }
        return response.queue(connection, status: 500) ? .YES : .NO
    }
}
