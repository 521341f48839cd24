/// What a point and a comma mean in the numbers of a column where a single number does not decide: `5.000` and `5,000` are
/// five thousand or five.
struct NumberSigns: Hashable, Sendable {
    enum Role: Hashable, Sendable {
        case decimal
        /// Between groups of three digits.
        case group
    }

    var point = Role.decimal
    var comma = Role.group

    /// Of coordinates in degrees, which have no thousands.
    static let degrees = NumberSigns(point: .decimal, comma: .decimal)

    func role(of sign: UInt8) -> Role { sign == .comma ? comma : point }
}

/// What the numbers of a column say of the signs in them.
struct NumberVotes: Equatable {
    /// Values that show what a sign is: `12.5`, `0,333` and `1.234,5` a decimal sign, `1,234,567` a thousands sign.
    private var decimal = [UInt8: Int]()
    private var group = [UInt8: Int]()
    /// Values that do not show it, as `5.000`; of these how many end in `000`, and the first of them.
    private var ambiguous = [UInt8: Int]()
    private var round = [UInt8: Int]()
    private var examples = [UInt8: String]()
    /// Values without a sign.
    private var plain = 0

    private static let signs: [UInt8] = [.point, .comma]

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let number = WrittenNumber(bytes) else { return }
        switch number.shape {
        case .plain: plain += 1
        case .decimal(let sign): decimal[sign, default: 0] += 1
        case .grouped(let sign): group[sign, default: 0] += 1
        case .groupedDecimal(let sign, let mark):
            group[sign, default: 0] += 1
            decimal[mark, default: 0] += 1
        case .ambiguous(let sign):
            ambiguous[sign, default: 0] += 1
            if number.endsInZeros { round[sign, default: 0] += 1 }
            if examples[sign] == nil { examples[sign] = String(decoding: bytes, as: UTF8.self) }
        }
    }

    /// The meaning of both signs in a column of counts or of metres.
    ///
    /// The other values of the column decide. Where none does, three digits behind a sign are a group, unless
    /// every value is written with three decimals: then all have the sign, and all end in `000`.
    var signs: NumberSigns {
        NumberSigns(point: role(of: .point), comma: role(of: .comma))
    }

    private func role(of sign: UInt8) -> NumberSigns.Role {
        let other = sign == .comma ? UInt8.point : .comma
        let forDecimal = decimal[sign, default: 0] + group[other, default: 0]
        let forGroup = group[sign, default: 0] + decimal[other, default: 0]
        if forDecimal != forGroup { return forDecimal > forGroup ? .decimal : .group }
        let count = ambiguous[sign, default: 0]
        return plain == 0 && count > 1 && round[sign, default: 0] == count ? .decimal : .group
    }

    /// A value that nothing in the column explains, and how it is read; nil when there is none.
    var doubt: (value: String, role: NumberSigns.Role)? {
        for sign in Self.signs where ambiguous[sign, default: 0] > 0 {
            let other = sign == .comma ? UInt8.point : .comma
            let evidence = [decimal[sign], group[sign], decimal[other], group[other]].compactMap { $0 }.reduce(0, +)
            if evidence == 0, let example = examples[sign] { return (example, role(of: sign)) }
        }
        return nil
    }
}
