// Fills in a form for ODK again and again, with the engine of ODK Collect; test_forms_in_javarosa.py runs it.
// java -cp ODK_Validate.jar InJavaRosa.java FORM < answers > figures
// Lines of both: number of the submission, name of the field, value, with tabs between them.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

public class InJavaRosa {
    public static void main(String[] arguments) throws Exception {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
        Map<String, List<String[]>> submissions = new LinkedHashMap<>();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            String[] parts = line.split("\t", -1);
            submissions.computeIfAbsent(parts[0], number -> new ArrayList<>()).add(parts);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (var submission : submissions.entrySet()) {
            FormDef form = XFormUtils.getFormFromFormXml(arguments[0], null);
            form.initialize(true, new InstanceInitializationFactory());
            Map<String, TreeElement> fields = new HashMap<>();
            collect(form.getMainInstance().getRoot(), fields);
            for (String[] parts : submission.getValue()) {
                IAnswerData answer =
                    parts[2].contains(" ") ? new StringData(parts[2]) : new SelectOneData(new Selection(parts[2]));
                form.setValue(answer, fields.get(parts[1]).getRef(), true);
            }
            for (var field : fields.entrySet()) {
                IAnswerData value = field.getValue().getValue();
                if (value != null) {
                    String said = value.uncast().getString().replaceAll("\\s", " ");
                    out.println(submission.getKey() + "\t" + field.getKey() + "\t" + said);
                }
            }
        }
        out.flush();
    }

    private static void collect(TreeElement element, Map<String, TreeElement> fields) {
        if (element.isLeaf()) {
            fields.put(element.getName(), element);
        }
        for (int place = 0; place < element.getNumChildren(); place++) {
            collect(element.getChildAt(place), fields);
        }
    }
}
