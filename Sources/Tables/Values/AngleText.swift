/// Reads a latitude or longitude from the bytes of a field: decimal degrees, `16.27° N`, `16°16'12"N`, `0 02 24 W`.
enum AngleText {
    enum Axis: Hashable {
        case latitude, longitude
    }

    /// In degrees, south and west negative; nil for anything else, and for a hemisphere of the other axis.
    @inline(__always)
    static func degrees(_ bytes: UnsafeBufferPointer<UInt8>, _ axis: Axis) -> Double? {
        if let plain = NumberText.double(bytes) { return plain }
        return WrittenNumber(bytes)?.value(.degrees)
            ?? written(bytes).flatMap { $0.axis ?? axis == axis ? $0.value : nil }
    }

    /// An angle in any writing, and the axis that its hemisphere implies.
    static func written(_ bytes: UnsafeBufferPointer<UInt8>) -> (value: Double, axis: Axis?)? {
        guard bytes.count <= 64 else { return nil }
        var parts = Parts()
        for scalar in String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars {
            guard parts.add(scalar) else { return nil }
        }
        return parts.angle
    }

    private struct Parts {
        private var numbers: [Double] = []
        private var current = ""
        private var word = ""
        private var hemisphere: Hemisphere?
        private var isNegative = false
        private var hasSigns = false

        private enum Hemisphere {
            case north, south, east, west
        }

        private static let words: [String: Hemisphere] = [
            "n": .north, "north": .north, "nord": .north, "s": .south, "south": .south, "sud": .south,
            "e": .east, "east": .east, "est": .east, "w": .west, "west": .west, "o": .west, "ouest": .west,
        ]
        /// What stands behind degrees, minutes and seconds.
        private static let units: Set<Unicode.Scalar> = ["°", "º", "˚", "'", "′", "’", "\"", "″", "”", ":"]

        /// false for what no angle has.
        mutating func add(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "0"..."9", ".", ",":
                guard endWord() else { return false }
                current.unicodeScalars.append(scalar == "," ? "." : scalar)
                return true
            case "a"..."z":
                guard endNumber() else { return false }
                word.unicodeScalars.append(scalar)
                return true
            case "-", "−", "–":
                guard numbers.isEmpty, current.isEmpty, !isNegative else { return false }
                isNegative = true
                return true
            case " ", "\u{a0}", "\u{202f}", "\u{2009}", "\t": return endNumber() && endWord()
            default:
                guard Self.units.contains(scalar) else { return false }
                hasSigns = true
                return endNumber() && endWord()
            }
        }

        private mutating func endNumber() -> Bool {
            guard !current.isEmpty else { return true }
            defer { current = "" }
            guard let number = Double(current), numbers.count < 3 else { return false }
            numbers.append(number)
            return true
        }

        private mutating func endWord() -> Bool {
            guard !word.isEmpty else { return true }
            defer { word = "" }
            if word == "deg" || word == "d" || word == "m" {
                hasSigns = true
                return true
            }
            guard hemisphere == nil, let found = Self.words[word] else { return false }
            hemisphere = found
            return true
        }

        var angle: (value: Double, axis: Axis?)? {
            mutating get {
                guard endNumber(), endWord(), let degrees = numbers.first else { return nil }
                guard hasSigns || hemisphere != nil || numbers.count == 1 else { return nil }
                guard numbers.dropFirst().allSatisfy({ $0 < 60 }), !isNegative || hemisphere == nil else { return nil }
                // Only the last may have decimals.
                guard numbers.dropLast().allSatisfy({ $0 == $0.rounded() }) else { return nil }
                let minutes = numbers.count > 1 ? numbers[1] : 0
                let seconds = numbers.count > 2 ? numbers[2] : 0
                let value = degrees + minutes / 60 + seconds / 3600
                switch hemisphere {
                case .north: return (value, .latitude)
                case .south: return (-value, .latitude)
                case .east: return (value, .longitude)
                case .west: return (-value, .longitude)
                case nil: return (isNegative ? -value : value, nil)
                }
            }
        }
    }
}
