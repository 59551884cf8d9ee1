/// The answer of Hadoop's `JMXJsonServlet`.
struct BeansWire<Bean: Decodable>: Decodable {
    let beans: [Bean]
}
