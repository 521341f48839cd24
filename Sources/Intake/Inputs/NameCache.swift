import Gazetteer
import Synchronization

/// What names mean, remembered for all documents of a run: reports tell of the same places over and over.
///
/// It forgets all of a part when the part is full, so that it stays small whatever the inputs hold. Parts have locks of
/// their own, so that threads seldom wait for each other.
final class NameCache: Sendable {
    private final class Part: Sendable {
        let matches = Mutex<[String: [NameMatch]]>([:])
    }

    private let parts = (0..<16).map { _ in Part() }
    private static let capacity = 1000
    /// Longer names are no names, and not worth keeping.
    private static let longestName = 64

    /// The matches of a name, from `find` if they are not known.
    func matches(_ name: String, find: (String) -> [NameMatch]) -> [NameMatch] {
        guard name.utf8.count <= Self.longestName else { return find(name) }
        let part = parts[name.utf8.reduce(0) { ($0 &* 31) &+ Int($1) } & 15]
        if let known = part.matches.withLock({ $0[name] }) { return known }
        let found = find(name)
        part.matches.withLock {
            if $0.count >= Self.capacity { $0.removeAll(keepingCapacity: true) }
            $0[name] = found
        }
        return found
    }
}
