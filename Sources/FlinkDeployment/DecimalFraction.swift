import FlinkConfiguration

/// A factor as the decimal digits that Java prints of it: Flink multiplies sizes with Java's `BigDecimal`.
struct DecimalFraction {
    /// The factor is `digits` divided by ten to the power of `scale`.
    private let digits: UInt128
    private let scale: Int

    /// - Parameter factor: at least 0 and finite.
    init(_ factor: Double) {
        let parts = factor.description.lowercased().split(separator: "e")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let number = parts[0].split(separator: ".")
        let fraction = number.count > 1 ? String(number[1]) : ""
        digits = UInt128(String(number[0]) + fraction) ?? 0
        scale = fraction.count - exponent
    }

    /// The product, its fraction of a byte cut off.
    func truncatedProduct(_ size: MemorySize) -> MemorySize {
        var product = UInt128(max(0, size.bytes)) * digits
        for _ in 0..<max(0, scale) { product /= 10 }
        for _ in 0..<max(0, -scale) { product *= 10 }
        return MemorySize(bytes: Int64(clamping: product))
    }
}
