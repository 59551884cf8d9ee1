package import HadoopRecords

extension RemoteException {
    /// The simple names of its class and of those that it was made from: services put an exception into another one,
    /// whose message then begins with the inner one's class.
    package var classes: [String] {
        var names = [exception]
        for part in (message ?? "").split(separator: ": ") {
            guard part.contains("."), !part.contains(" "), let name = part.split(separator: ".").last,
                name.first?.isUppercase == true
            else { break }
            names.append(String(name))
        }
        return names
    }
}
