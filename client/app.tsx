import { ApolloProvider } from "@apollo/client/react";
import { lazy, useEffect, useMemo } from "react";
import { Navigate, Outlet, Route, Routes, useLocation } from "react-router";
import { createConnection } from "./apollo.ts";
import { Live } from "./components/live.tsx";
import { Shell } from "./components/shell.tsx";
import { SignInPage } from "./pages/sign-in.tsx";
import { useSession } from "./session.ts";

const RecommendedPage = lazy(async () => ({ default: (await import("./pages/recommended.tsx")).RecommendedPage }));
const JobsPage = lazy(async () => ({ default: (await import("./pages/jobs.tsx")).JobsPage }));
const JobPage = lazy(async () => ({ default: (await import("./pages/job.tsx")).JobPage }));
const CompanyPage = lazy(async () => ({ default: (await import("./pages/company.tsx")).CompanyPage }));
const SavedPage = lazy(async () => ({ default: (await import("./pages/saved.tsx")).SavedPage }));
const ProfilePage = lazy(async () => ({ default: (await import("./pages/profile.tsx")).ProfilePage }));
const AccountPage = lazy(async () => ({ default: (await import("./pages/account.tsx")).AccountPage }));
const ForgotPasswordPage = lazy(async () => ({
  default: (await import("./pages/forgot-password.tsx")).ForgotPasswordPage,
}));
const ResetPasswordPage = lazy(async () => ({
  default: (await import("./pages/reset-password.tsx")).ResetPasswordPage,
}));
const VerifyEmailPage = lazy(async () => ({ default: (await import("./pages/verify-email.tsx")).VerifyEmailPage }));
const NotFoundPage = lazy(async () => ({ default: (await import("./pages/not-found.tsx")).NotFoundPage }));

/** All routes. Each person has a connection of their own; another one starts the page anew, at the same place. */
export function App() {
  const { person, isReady } = useSession();
  const connection = useMemo(() => createConnection(person), [person]);
  useEffect(() => () => connection.close(), [connection]);

  return (
    <ApolloProvider key={person ?? "visitor"} client={connection.client}>
      {person !== null && isReady && <Live connection={connection} />}
      <Routes>
        <Route element={<Shell />}>
          <Route element={<Private />}>
            <Route index element={<RecommendedPage />} />
            <Route path="saved" element={<SavedPage />} />
            <Route path="profile" element={<ProfilePage />} />
            <Route path="account" element={<AccountPage />} />
          </Route>
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="forgot-password" element={<ForgotPasswordPage />} />
          <Route path="reset-password" element={<ResetPasswordPage />} />
          <Route path="verify-email" element={<VerifyEmailPage />} />
          <Route path="jobs" element={<JobsPage />} />
          <Route path="jobs/:id" element={<JobPage />} />
          <Route path="companies/:id" element={<CompanyPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </ApolloProvider>
  );
}

/** Pages of a person: a visitor signs in first and comes back to where they wanted to be. */
function Private() {
  const { person } = useSession();
  const { pathname, search } = useLocation();
  return person === null ? <Navigate to="/sign-in" replace state={{ from: pathname + search }} /> : <Outlet />;
}
