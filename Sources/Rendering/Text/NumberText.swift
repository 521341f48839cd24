/// A number with as many decimals as it needs, thousands apart: 0.25, 12,400.
func numberText(_ value: Double, in language: MapLanguage) -> String {
    for decimals in 0...12 {
        let text = written(fixed(value, decimals: decimals), in: language)
        let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        if abs((value * power).rounded() / power - value) <= abs(value) * 1e-9 { return text }
    }
    return written(fixed(value, decimals: 12), in: language)
}

/// A number to so many significant digits, with zeros at its end: 0.90, 2.1, 120.
func numberText(_ value: Double, significant digits: Int, in language: MapLanguage) -> String {
    var (decimals, limit) = (digits - 1, 10.0)
    while abs(value) >= limit, decimals > 0 { (decimals, limit) = (decimals - 1, limit * 10) }
    limit = 1
    while value != 0, abs(value) < limit, decimals < 15 { (decimals, limit) = (decimals + 1, limit / 10) }
    return written(fixed(value, decimals: decimals), in: language)
}

/// How many significant digits a number has, at most `most`.
func significantDigits(_ value: Double, most: Int = 6) -> Int {
    guard value.isFinite, value != 0 else { return 1 }
    var digits = abs(value)
    while digits >= 10 { digits /= 10 }
    while digits < 1 { digits *= 10 }
    for count in 1..<most {
        if abs(digits - digits.rounded()) <= digits * 1e-9 { return count }
        digits *= 10
    }
    return most
}

/// A number to three significant digits.
func threeDigits(_ value: Double, in language: MapLanguage) -> String { written(cssNumber(value), in: language) }

/// A number to three significant digits, with a point in any language.
func cssNumber(_ value: Double) -> String {
    var decimals = 2
    var limit = 1.0
    while decimals < 12, abs(value) < limit, value != 0 {
        limit /= 10
        decimals += 1
    }
    if abs(value) >= 100 { decimals = 0 } else if abs(value) >= 10 { decimals = 1 }
    let text = fixed(value, decimals: decimals)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(trimmed.reversed())
}

/// Thousands apart: 12,400.
package func countText(_ value: Int, in language: MapLanguage = .english) -> String {
    written(grouped(value), in: language)
}

/// A number in English as its language writes it: French has a comma, and narrow spaces that do not break.
private func written(_ number: String, in language: MapLanguage) -> String {
    guard language == .french else { return number }
    return String(number.map { $0 == "," ? "\u{202f}" : $0 == "." ? "," : $0 })
}

private func grouped(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    var text = value < 0 ? "-" : ""
    for (i, digit) in digits.enumerated() {
        if i > 0, (digits.count - i).isMultiple(of: 3) { text += "," }
        text.append(digit)
    }
    return text
}

private func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "\(value)" }
    let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = Int((abs(value) * power).rounded())
    let whole = scaled / Int(power)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + grouped(whole) }
    let fraction = String(scaled % Int(power))
    return sign + grouped(whole) + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
}
