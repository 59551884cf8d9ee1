struct ConfigurationEntryWire: Decodable {
    let key: String
    let value: String
}
