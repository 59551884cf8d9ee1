/// The answer of Hadoop's `JMXJsonServlet`, `/jmx` of every daemon.
package struct BeansWire<Bean: Decodable>: Decodable {
    package let beans: [Bean]
}
