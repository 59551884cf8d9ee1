/// One property, as Hadoop's `ConfServlet` writes it.
struct ConfigurationValueWire: Decodable {
    let property: Property?

    struct Property: Decodable { let value: String? }
}
