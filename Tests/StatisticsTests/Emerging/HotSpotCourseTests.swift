import Statistics
import Testing

@Suite struct HotSpotCourseTests {
    /// `+` where hot; how intense, step by step.
    @Test(
        arguments: [
            ("........", [0, 1, 0, 0, 1, 0, 0, 0], nil),
            (".......+", [0, 0, 1, 0, 0, 0, 0, 9], .new),
            ("++++++++", [4, 5, 4, 5, 5, 4, 5, 4], .lasting),
            ("++++++++", [4, 5, 6, 7, 8, 9, 10, 11], .growing),
            ("++++++++", [9, 9, 8, 7, 6, 5, 4, 3], .fading),
            ("++++++..", [9, 9, 8, 7, 6, 5, 1, 0], .fading),
            // The step that is no longer hot belongs to a slow fall, and is no fall by itself.
            ("++++....", [9, 7, 5, 4, 2, 1, 1, 0], .fading), ("++++....", [5, 4, 5, 4, 0, 0, 0, 0], .over),
            ("+++++++.", [5, 4, 6, 5, 4, 6, 5, 0], .over),
            (".+...+..", [0, 7, 0, 0, 0, 7, 0, 0], .onAndOff),
            ("..++++++", [5, 3, 5, 4, 5, 4, 5, 4], .recent),
            ("+.+..+.+", [5, 0, 5, 0, 0, 4, 0, 5], .onAndOff),
            ("...+....", [0, 0, 0, 6, 0, 0, 0, 0], .over),
        ] as [(String, [Double], HotSpotCourse?)])
    func tellsCoursesApart(hot: String, z: [Double], course: HotSpotCourse?) {
        #expect(HotSpotCourse(hot: hot.map { $0 == "+" }, z: z, level: 0.1) == course)
    }
}
