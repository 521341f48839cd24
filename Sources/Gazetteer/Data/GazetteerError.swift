package import Storage

/// What can go wrong with the gazetteer's data: what, where, and what to do about it.
public enum GazetteerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No folder with the gazetteer's data was found at any of these places.
    case dataNotFound(lookedIn: [String])
    /// A file cannot be read, for the reason the system gives.
    case unreadable(file: String, reason: String)
    /// A table or layer is not what it should be; `line` is 0 when the whole file is meant.
    case malformed(file: String, line: Int, reason: String)
    /// The compiled index is cut off, of another version, or no index at all.
    case invalidIndex(file: String, reason: String)
    /// There is no region layer for this country code.
    case noRegions(country: String)
    /// A file cannot be written, for the reason the system gives; the old one, if any, is untouched.
    case unwritable(file: String, reason: String)
    /// What was asked for cannot be done as it was asked.
    case invalidOption(String)
    /// There is no imported region layer of this name; `known` are those there are.
    case unknownRegionLayer(name: String, known: [String])
    /// The task that read a file was cancelled.
    case cancelled

    /// What is wrong, where, and what to do about it.
    public var description: String {
        switch self {
        case .dataNotFound(let places):
            """
            the gazetteer's data were not found; name their folder with `data` or INCIDENT_MAPPER_DATA. Looked in:
            \(places.map { "  " + $0 }.joined(separator: "\n"))
            """
        case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
        case .malformed(let file, let line, let reason): line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)"
        case .invalidIndex(let file, let reason): "\(file): \(reason); delete it and it will be built again"
        case .unwritable(let file, let reason): "\(file): cannot be written: \(reason)"
        case .invalidOption(let reason): reason
        case .unknownRegionLayer(let name, _) where name.contains("/") || name.contains("."):
            "there is no file '\(name)'"
        case .unknownRegionLayer(let name, let known):
            "there is no region layer '\(name)'; "
                + (known.isEmpty ? "none has been imported" : "there are: " + known.joined(separator: ", "))
        case .cancelled: "stopped before the end"
        case .noRegions(let country): "there are no regions for the country code '\(country)'"
        }
    }
}

extension GazetteerError {
    /// What went wrong with a file, in the gazetteer's words.
    package init(_ error: StorageError) {
        self =
            switch error {
            case .unreadable(let file, let reason): .unreadable(file: file, reason: reason)
            case .malformed(let file, let reason): .malformed(file: file, line: 0, reason: reason)
            case .endsEarly(let file): .malformed(file: file, line: 0, reason: "it ends early")
            case .unwritable(let path, let reason): .unwritable(file: path, reason: reason)
            case .cancelled: .cancelled
            case .readerGone, .stopped: .unwritable(file: "the gazetteer", reason: error.description)
            }
    }

    /// Works with files.
    /// - Throws: what `body` throws, as an error of the gazetteer.
    package static func mapped<R>(_ body: () throws(StorageError) -> R) throws(GazetteerError) -> R {
        do throws(StorageError) { return try body() } catch { throw GazetteerError(error) }
    }
}
