/// Coefficients that a script has fitted: a name and a number in each line, `#` before remarks.
struct FittedWeights {
    private let values: [String: Double]

    init(_ bytes: [UInt8]) {
        var values: [String: Double] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            if fields.count >= 2, let value = Double(fields[1]) { values[String(fields[0])] = value }
        }
        self.values = values
    }

    /// The names that have a coefficient.
    var names: Set<String> { Set(values.keys) }

    /// 0 for a name that the file does not have: what it stands for says nothing.
    subscript(name: String) -> Double { values[name] ?? 0 }
}
