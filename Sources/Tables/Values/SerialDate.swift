import Incidents

/// Dates that programs write as one number: days as spreadsheets count them, seconds or milliseconds since 1970, and
/// `20210304153000`.
enum SerialDate {
    /// nil for any other number.
    static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
        let whole = bytes.prefix { $0.isDigit }
        let rest = bytes.dropFirst(whole.count)
        guard let number = Int(String(decoding: whole, as: UTF8.self)), (5...14).contains(whole.count) else {
            return nil
        }
        let hasFraction = rest.first == .point || rest.first == .comma
        guard rest.isEmpty || hasFraction && rest.dropFirst().allSatisfy(\.isDigit) else { return nil }
        switch whole.count {
        case 5: return spreadsheetDays.contains(number) ? CalendarDate(dayNumber: number - epochInSpreadsheets) : nil
        case 9, 10: return CalendarDate(dayNumber: number / secondsADay)
        case 12: return compact(number / 10_000, time: number % 10_000 * 100) ?? milliseconds(number)
        case 13: return milliseconds(number)
        case 14: return compact(number / 1_000_000, time: number % 1_000_000)
        default: return nil
        }
    }

    private static let secondsADay = 86_400
    /// 1970-01-01 in days since 1899-12-30, as spreadsheets on all systems count by default.
    private static let epochInSpreadsheets = 25_569
    /// 1950 to 2099: no other number of five digits is a date.
    private static let spreadsheetDays = 18_264...73_050

    private static func milliseconds(_ number: Int) -> CalendarDate {
        CalendarDate(dayNumber: number / 1000 / secondsADay)
    }

    /// - Parameters:
    ///   - date: `20210304`.
    ///   - time: `153000`.
    private static func compact(_ date: Int, time: Int) -> CalendarDate? {
        guard time / 10_000 < 24, time / 100 % 100 < 60, time % 100 < 60, (1900...2100).contains(date / 10_000) else {
            return nil
        }
        return CalendarDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    }
}
