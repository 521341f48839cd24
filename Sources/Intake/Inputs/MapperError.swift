/// Why a whole run ends without a result.
public enum MapperError: Error, Equatable, Sendable, CustomStringConvertible {
    /// None of the inputs could be read.
    case nothingUsable
    /// A layer to be drawn cannot be read.
    case unreadable(path: String, reason: String)

    /// A layer has not what the maps asked for need.
    case undrawable(path: String, reasons: [String])

    /// No incident of the run has that id or title.
    case noSuchIncident(String)

    /// No incident is left of those that the inputs tell.
    case nothingLeft(String)

    /// The user names a country or region that there is not; with those of a like name.
    case unknownName(String, kind: String, advice: String)

    public var description: String {
        switch self {
        case .noSuchIncident(let query):
            "no incident has the id '\(query)' or a title with these words; run without `explain` to see the ids"
        case .unreadable(let path, let reason):
            "\(path) cannot be drawn: \(reason); name a regions.geojson or incidents.geojson that map or density wrote"
        case .undrawable(let path, let reasons): "nothing can be drawn of \(path): \(reasons.joined(separator: "; "))"
        case .nothingUsable: "none of the inputs could be used"
        case .nothingLeft(let reason): "there is nothing to count: \(reason)"
        case .unknownName(let name, let kind, let advice): "'\(name)' is no known \(kind); \(advice)"
        }
    }
}
