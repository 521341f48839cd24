/// A way by which bytes from outside come in: what the fuzzer feeds, and what the tests feed with the inputs that once
/// made the program fail.
struct FuzzedReader: Sendable {
    /// The word of the command line, and the folder of its crashes.
    let name: String
    /// The longest input that is tried.
    let longest: Int
    /// Small inputs that are read well, for the fuzzer to begin with.
    let seeds: @Sendable () throws -> [[UInt8]]
    /// Reads the bytes as the program does. Errors are answers to bad input; a `Violation` is a fault of the program, as
    /// is a trap.
    let read: @Sendable ([UInt8]) async throws -> Void

    init(
        _ name: String, longest: Int = 1 << 14, seeds: @escaping @Sendable () throws -> [[UInt8]],
        read: @escaping @Sendable ([UInt8]) async throws -> Void
    ) {
        self.name = name
        self.longest = longest
        self.seeds = seeds
        self.read = read
    }

    static let all: [FuzzedReader] = [
        tables, geocodeTable, population, json, geojson, html, feed, text, sidecar, extraction, words, mentions, gzip,
        zip,
        layerImport, places, names, index, regionLayer, partial, rendering,
    ]
}

/// Something that holds for every input did not.
struct Violation: Error, CustomStringConvertible {
    let description: String
}

/// - Throws: `Violation` when the condition is false.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) throws {
    if !condition { throw Violation(description: what()) }
}
