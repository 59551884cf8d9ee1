import CCurl

extension CurlTransfer {
    /// Ties the handle's callbacks to this object, which the loop keeps until the handle is out of use.
    func setCallbacks() {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let handle = easy.handle
        curl_set_pointer(handle, CURLOPT_PRIVATE, context)

        curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        curl_set_data_function(handle, CURLOPT_HEADERFUNCTION) { line, size, count, context in
            CurlTransfer.of(context)?.takeHeader(UnsafeRawBufferPointer(start: line, count: size * count))
            return size * count
        }
        curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        curl_set_data_function(handle, CURLOPT_WRITEFUNCTION) { piece, size, count, context in
            CurlTransfer.of(context)?.takeBody(UnsafeRawBufferPointer(start: piece, count: size * count))
                ?? curl_write_abort
        }
        curl_set_pointer(handle, CURLOPT_PREREQDATA, context)
        curl_set_prereq_function(handle) { context, _, _, _, _ in
            CurlTransfer.of(context)?.maySend() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
        if upload != nil {
            curl_set_pointer(handle, CURLOPT_READDATA, context)
            curl_set_data_function(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
                CurlTransfer.of(context)?.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
                    ?? curl_read_abort
            }
            curl_set_pointer(handle, CURLOPT_SEEKDATA, context)
            curl_set_seek_function(handle) { context, offset, origin in
                guard origin == SEEK_SET, let upload = CurlTransfer.of(context)?.upload else {
                    return CURL_SEEKFUNC_FAIL
                }
                upload.seek(to: Int64(offset))
                return CURL_SEEKFUNC_OK
            }
        }
        if order.request.onSent != nil {
            easy.set(CURLOPT_NOPROGRESS, 0)
            curl_set_pointer(handle, CURLOPT_XFERINFODATA, context)
            curl_set_progress_function(handle) { context, _, _, _, sent in
                CurlTransfer.of(context)?.tellSent(Int64(sent))
                return 0
            }
        }
    }

    /// The transfer behind a callback's context.
    static func of(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
        context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
