#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A comma-separated fixture with a header.
struct FixtureTable {
    let columns: [String: Int]
    let rows: [[Substring]]

    /// - Parameter path: Below this module's `Fixtures`.
    init(_ path: String) {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let lines = Self.read("/\(folder)/Fixtures/\(path)").split(separator: "\n")
        let split = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        columns = Dictionary(uniqueKeysWithValues: (split.first ?? []).enumerated().map { (String($1), $0) })
        rows = Array(split.dropFirst())
    }

    func numbers(_ column: String) -> [Double] {
        guard let place = columns[column] else { return [] }
        return rows.map { Double(String($0[place])) ?? .nan }
    }

    func text(_ column: String) -> [String] { rows.map { row in columns[column].map { String(row[$0]) } ?? "" } }

    private static func read(_ path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Whether two numbers agree to a share of the expected one.
func agree(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance * max(abs(expected), 1e-300)
}

/// Whether all numbers agree; nil agrees with nothing.
func agree(_ values: [Double?], _ expected: [Double], _ tolerance: Double = 1e-9) -> Bool {
    !expected.isEmpty && values.count == expected.count
        && zip(values, expected).allSatisfy { agree($0, $1, tolerance) }
}

/// Whether none of the numbers that are there is infinite or not a number.
func allFinite(_ values: [Double?]) -> Bool { values.allSatisfy { $0?.isFinite ?? true } }
