import Gazetteer
import Measure

/// Look-ups of names with one letter doubled, left out or replaced, over one country.
enum FuzzyBenchmark {
    static func run(_ options: Options) throws {
        let index = try options.index()
        var random = SplitMix64(state: 2)
        let names = LookupBenchmark.names(of: index, country: options.country).shuffled(using: &random)
            .filter { $0.count >= 5 }.prefix(min(options.points, 5000))
        let misspelt = names.map { misspell($0, using: &random) }
        print("names of \(options.country)\t\(names.count)\t")
        var found = 0
        let seconds = median {
            for name in misspelt where !index.fuzzyMatches(name, countries: [options.country]).isEmpty { found += 1 }
        }
        report("fuzzy", Double(names.count) / seconds, "/s")
        report("with an answer", Double(found) / Double(5 * max(1, names.count)) * 100, "%")
        report("peak memory", peakMemory(), "MB")
    }

    private static func misspell(_ name: String, using random: inout SplitMix64) -> String {
        var letters = Array(name)
        let i = Int.random(in: 1..<letters.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: letters.remove(at: i)
        case 1: letters.insert("e", at: i)
        default: letters[i] = "o"
        }
        return String(letters)
    }
}
