package import Gazetteer
import Synchronization

/// What tables have for a country and is none, the same for any number of tasks that find it.
package final class UnknownCountries: Sendable {
    private let names = Mutex<Set<String>>([])

    /// More are not kept; the first by the alphabet are.
    private static let most = 1000
    /// How many are named.
    private static let listed = 5

    package init() {}

    /// Takes a name.
    package func add(_ name: String) {
        names.withLock { names in
            names.insert(String(name.prefix(60)))
            if names.count > Self.most, let last = names.max() { names.remove(last) }
        }
    }

    /// A note on all names that were taken, with the countries that may be meant; nil when there are none. They are
    /// forgotten.
    package func note(_ known: CountryNames) -> String? {
        let found = names.withLock { names in
            defer { names = [] }
            return names.sorted()
        }
        guard !found.isEmpty else { return nil }
        let shown = found.prefix(Self.listed).map { name in
            let near = known.nearest(to: name)
            return "'\(name)'" + (near.isEmpty ? "" : " (did you mean \(near.joined(separator: " or "))?)")
        }
        let rest = found.count - shown.count
        let more = rest > 0 ? " and \(rest)\(found.count == Self.most ? " or more" : "") others" : ""
        return "no country is known as \(shown.joined(separator: ", "))\(more)"
    }
}
