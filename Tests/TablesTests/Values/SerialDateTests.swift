import Incidents
import Testing

@testable import Tables

/// Expected days from `date -u -d @SECONDS +%F` and from a spreadsheet's own display of the number.
@Suite struct SerialDateTests {
    private func day(_ text: String) -> String? { withBytes(text, SerialDate.day)?.isoString }

    @Test(arguments: [
        ("44197", "2021-01-01"), ("44256.5", "2021-03-01"), ("25569", "1970-01-01"), ("36526", "2000-01-01"),
        ("44256,25", "2021-03-01"), ("1614816000", "2021-03-04"), ("1614816000000", "2021-03-04"),
        ("631152000", "1990-01-01"), ("20210304153000", "2021-03-04"), ("202103041530", "2021-03-04"),
    ])
    func numbersThatProgramsWriteForDays(_ text: String, _ expected: String) { #expect(day(text) == expected) }

    @Test(arguments: ["2021", "20210304", "99999", "12345", "123456", "44197a", "1.5", "", "123456789012345"])
    func otherNumbers(_ text: String) { #expect(day(text) == nil) }
}
