import Gazetteer
import Measure

/// Look-ups of the names that the index holds, in random order, so that no cache helps.
enum LookupBenchmark {
    static func run(_ options: Options) throws {
        let index = try options.index()
        var random = SplitMix64(state: 1)
        let names = names(of: index).shuffled(using: &random).prefix(options.points)
        let keys = names.map { NameFolding.key($0) }
        print("names\t\(names.count)\t")
        let count = Double(names.count)
        let answers = keys.reduce(0) { $0 + index.exactMatches(key: $1[...]).count }
        report("places an exact look-up returns, on average", Double(answers) / count, "")
        var found = 0
        report(
            "is it a name, by key",
            count / median { for key in keys { found += index.hasName(key: key[...]) ? 1 : 0 } }, "/s")
        report(
            "exact, by key", count / median { for key in keys { found += index.exactMatches(key: key[...]).count } },
            "/s")
        report(
            "exact, by key, place numbers only",
            count
                / median {
                    for key in keys {
                        key.withUnsafeBufferPointer { index.forEachExactMatch(key: $0) { _, _ in found += 1 } }
                    }
                }, "/s")
        report("exact, by name", count / median { for name in names { found += index.exactMatches(name).count } }, "/s")
        report(
            "exact and folded, by name", count / median { for name in names { found += index.matches(name).count } },
            "/s")
        report("peak memory", peakMemory(), "MB")
        guard found > 0 else { return print("no name was found") }
    }

    static func names(of index: PlaceIndex, country: String? = nil) -> [String] {
        var names: [String] = []
        index.forEachPlace { if country == nil || $0.country == country { names.append($0.name) } }
        return names
    }
}
